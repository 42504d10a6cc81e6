package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.convoke.agenda.draft.LastPublished;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.Programme;

/** Tells those who draft what was last published. */
@ApplicationScoped
class PublishedProgrammes implements LastPublished {

    private final Revisions revisions;

    PublishedProgrammes(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    @Transactional
    public Optional<Programme> of(SessionId session) {
        return revisions.latest(session).map(Revision::programme);
    }
}
