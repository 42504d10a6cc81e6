package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.agenda.draft.Obstacles;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.RevisionSymbol;

/** What publication of the draft would do. */
@ApplicationScoped
class Preview {

    private final Drafts drafts;
    private final Revisions revisions;

    Preview(Drafts drafts, Revisions revisions) {
        this.drafts = drafts;
        this.revisions = revisions;
    }

    @Transactional
    Expected of(SessionId session) {
        var draft = drafts.current(session);
        var latest = revisions.latest(session);
        var changes = latest.map(published -> AgendaDiff.between(published.programme(), draft.programme()))
                .orElse(List.of());
        return new Expected(draft, latest.map(Revision::symbol), changes, Obstacles.of(draft.programme()));
    }

    /**
     * @param since the newest revision, where there is one
     * @param changes from it to the draft, as the secretariat sees them
     * @param obstacles what keeps the draft from being published
     */
    record Expected(Draft draft, Optional<RevisionSymbol> since, List<Change> changes, List<Obstacle> obstacles) {

        /** The symbol that the draft would be published under. */
        RevisionSymbol next() {
            return since.map(RevisionSymbol::next).orElseGet(() -> new RevisionSymbol(0));
        }
    }
}
