package org.convoke.agenda.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Approves, holds, releases and withdraws publications that are not out yet. */
@ApplicationScoped
class Steering {

    private final Sessions sessions;
    private final Publications publications;
    private final GoingOut goingOut;
    private final Audit audit;
    private final Clock clock;

    Steering(Sessions sessions, Publications publications, GoingOut goingOut, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.publications = publications;
        this.goingOut = goingOut;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be done with a publication. */
    enum Step {
        APPROVE("publication.approved", Set.of(State.PENDING_APPROVAL)),
        HOLD("publication.held", Set.of(State.SCHEDULED)),
        RELEASE("publication.released", Set.of(State.HELD)),
        WITHDRAW("publication.withdrawn", Set.of(State.PENDING_APPROVAL, State.SCHEDULED, State.HELD));

        private final String action;
        private final Set<State> from;

        Step(String action, Set<State> from) {
            this.action = action;
            this.from = from;
        }

        /** The states in which it can be done. */
        Set<State> from() {
            return from;
        }
    }

    /**
     * Takes the step; a publication that nothing stands in the way of any more goes out in it.
     *
     * @param reason why, where somebody says so
     */
    @Transactional
    Outcome take(Step step, SessionId session, UUID id, @Nullable String reason, Caller by) {
        var locked = sessions.lock(session);
        var found = publications.of(session, id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var publication = found.get();
        if (!step.from().contains(publication.state)) {
            return new Outcome.NotNow(publication.state);
        }
        if (step == Step.APPROVE && publication.requestedBy.equals(by.name())) {
            return new Outcome.OwnRequest();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (step) {
            case APPROVE -> publication.approve(by.name(), now);
            case HOLD -> publication.hold(by.name(), now);
            case RELEASE -> publication.release(by.name(), now);
            case WITHDRAW -> publication.withdraw(by.name(), now, reason);
        }
        audit.record(by, step.action, "publication", id, reason == null ? Map.of() : Map.of("reason", reason));
        goingOut.ifDue(publication, locked);
        return new Outcome.Taken(PublicationView.of(publication, locked));
    }

    /** What became of a step. */
    sealed interface Outcome {
        /** The publication as it is now. */
        record Taken(PublicationView publication) implements Outcome {}

        /** The session has none of that id. */
        record Unknown() implements Outcome {}

        /** It is too far for that, or not far enough. */
        record NotNow(State state) implements Outcome {}

        /** Whoever asked for it wanted to approve it. */
        record OwnRequest() implements Outcome {}
    }
}
