package org.convoke.agenda.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.convoke.agenda.draft.Drafts;
import org.convoke.agenda.draft.Replacing;
import org.convoke.agenda.revision.Publishing;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.problem.Problem;

/**
 * Cancels, postpones and resumes a session: what was last published goes out once more with the new standing, and nothing
 * else with it. Edits that are not published stay in the draft, which gets the new standing too.
 */
@ApplicationScoped
class Deciding {

    private final Sessions sessions;
    private final Drafts drafts;
    private final Replacing replacing;
    private final Publishing publishing;
    private final Publications publications;
    private final GoingOut goingOut;
    private final Audit audit;
    private final Clock clock;

    Deciding(
            Sessions sessions,
            Drafts drafts,
            Replacing replacing,
            Publishing publishing,
            Publications publications,
            GoingOut goingOut,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.replacing = replacing;
        this.publishing = publishing;
        this.publications = publications;
        this.goingOut = goingOut;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param expected the draft version that whoever decides has read, if she says
     * @return the publication: it is out, or waits for approval
     * @throws Problem where it can not be decided; nothing is changed then
     */
    @Transactional
    PublicationView decide(SessionId session, Decision decision, Optional<Long> expected, Caller by) {
        var locked = sessions.lock(session);
        var working = drafts.current(session);
        if (expected.isPresent() && expected.get() != working.version()) {
            throw drafts.movedSince(session, expected.get()).problem();
        }
        publications.open(session).ifPresent(open -> {
            throw Waiting.problem(open.id, open.state);
        });
        var published = publishing.published(session).orElse(working.programme());
        decision.refusal(published.standing()).ifPresent(refusal -> {
            throw Problem.conflict("session-standing", refusal).build();
        });

        var frozen = replacing.replace(session, decision.applied(published, published.days()), by);
        if (!working.programme().equals(published)) {
            replacing.replace(session, decision.applied(working.programme(), published.days()), by);
        }
        publishing.refusal(session, frozen, Optional.empty()).ifPresent(refusal -> {
            throw refusal.problem();
        });
        audit.record(by, decision.action(), "session", session, Map.of("draftVersion", frozen.version()));
        var publication = new PublicationRow(
                session,
                new Wanted(frozen.version(), Optional.empty(), false, Optional.empty()),
                locked.approvalRequired(),
                by.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        publications.persist(publication);
        goingOut.ifDue(publication, locked);
        return PublicationView.of(publication, locked);
    }
}
