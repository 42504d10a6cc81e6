package org.convoke.agenda.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.check.Checks;
import org.convoke.agenda.check.Finding;
import org.convoke.agenda.draft.Draft;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.draft.Obstacle;
import org.convoke.agenda.draft.Obstacles;
import org.convoke.agenda.session.Session;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;

/** What publication of the draft would do. */
@ApplicationScoped
class Preview {

    private final Drafts drafts;
    private final Revisions revisions;
    private final Naming naming;
    private final Clock clock;

    Preview(Drafts drafts, Revisions revisions, Naming naming, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.naming = naming;
        this.clock = clock;
    }

    /** @param version of the draft, the newest where it is not given; nothing is previewed of one that there never was */
    @Transactional
    Optional<Expected> of(Session session, Optional<Integer> version) {
        var draft = version.isEmpty()
                ? Optional.of(drafts.current(session.id()))
                : drafts.version(session.id(), version.get());
        return draft.map(found ->
                of(found, revisions.latest(session.id()), session.addressing().languages()));
    }

    private Expected of(Draft draft, Optional<Revision> latest, List<String> languages) {
        var published = latest.map(Revision::programme);
        return new Expected(
                draft,
                latest,
                naming.next(latest, draft.programme(), Optional.empty(), clock.instant()),
                published.map(was -> AgendaDiff.between(was, draft.programme())).orElse(List.of()),
                Concerned.by(published, draft.programme()),
                Attached.to(draft.programme(), published),
                Obstacles.of(draft.programme()),
                Checks.of(draft.programme(), languages));
    }

    /**
     * @param latest the newest revision, where there is one
     * @param name what it would be called now, by the rule
     * @param changes from the newest revision to the draft, as the secretariat sees them
     * @param concerned who is told
     * @param documents that are published with it
     * @param obstacles what keeps the draft from being published
     * @param findings these, and what is only worth a look
     */
    record Expected(
            Draft draft,
            Optional<Revision> latest,
            Name name,
            List<Change> changes,
            List<Concerned> concerned,
            List<Attached> documents,
            List<Obstacle> obstacles,
            List<Finding> findings) {}
}
