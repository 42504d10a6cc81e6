package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.convoke.agenda.session.SessionId;
import org.convoke.calendar.Publication;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Visibility;

/** What was published, for other features of the service: each revision as a reader may see it. */
@ApplicationScoped
public class Publications {

    private final Revisions revisions;

    Publications(Revisions revisions) {
        this.revisions = revisions;
    }

    /** The revisions of a session up to the one of that symbol, the oldest first. */
    @Transactional
    public List<Publication> upTo(SessionId session, RevisionSymbol newest, Visibility reader) {
        return revisions.inOrder(session).stream()
                .filter(revision -> revision.symbol().number() <= newest.number())
                .map(revision -> new Publication(
                        revision.symbol().number(),
                        revision.publishedAt(),
                        revision.programme().visibleTo(reader)))
                .toList();
    }
}
