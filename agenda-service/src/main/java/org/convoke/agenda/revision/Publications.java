package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.convoke.agenda.session.SessionId;
import org.convoke.calendar.Publication;
import org.convoke.programme.Visibility;

/** What was published, for other features of the service: each revision as a reader may see it. */
@ApplicationScoped
public class Publications {

    private final Revisions revisions;

    Publications(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The revisions of a session up to the one of that number, the oldest first. */
    @Transactional
    public List<Publication> upTo(SessionId session, int newest, Visibility reader) {
        return revisions.inOrder(session).stream()
                .filter(revision -> revision.number() <= newest)
                .map(revision -> new Publication(
                        revision.number(),
                        revision.publishedAt(),
                        revision.programme().visibleTo(reader)))
                .toList();
    }
}
