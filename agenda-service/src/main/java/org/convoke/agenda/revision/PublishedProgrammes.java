package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.convoke.agenda.draft.LastPublished;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.Programme;

/** The programmes that were published, whole, for features that show something of them. */
@ApplicationScoped
public class PublishedProgrammes implements LastPublished {

    private final Revisions revisions;

    PublishedProgrammes(Revisions revisions) {
        this.revisions = revisions;
    }

    /** What holds now; the caller sees to it that nobody reads in it what is above their visibility. */
    @Override
    @Transactional
    public Optional<Programme> latest(SessionId session) {
        return revisions.latest(session).map(Revision::programme);
    }

    /** What a revision says. */
    @Transactional
    public Optional<Programme> numbered(SessionId session, int number) {
        return revisions.numbered(session, number).map(Revision::programme);
    }
}
