package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closes the gap between what participants were told and the newest revision. Whatever happened and in whatever order, the
 * same few steps bring notices, deliveries and what became of them up to date; doing them twice changes nothing.
 */
@ApplicationScoped
public class Notices {

    private final SessionLock lock;
    private final Superseding superseding;
    private final Owing owing;
    private final Outcomes outcomes;
    private final DeliveriesDue due;
    private final Clock clock;

    Notices(SessionLock lock, Superseding superseding, Owing owing, Outcomes outcomes, DeliveriesDue due, Clock clock) {
        this.lock = lock;
        this.superseding = superseding;
        this.owing = owing;
        this.outcomes = outcomes;
        this.due = due;
        this.clock = clock;
    }

    /** Something of the session has changed, most of all: a revision was published. */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID session) {
        lock.alone(session);
        announce(Scope.all(session));
    }

    /** Something of a participant has changed: it was invited, or its mailboxes are other ones. */
    @Transactional(TxType.MANDATORY)
    public void announce(UUID session, UUID participant) {
        lock.participant(session, participant);
        announce(Scope.one(session, participant));
    }

    /**
     * One mailbox of a primary mission of the participant was handed over. For a caller that holds the participant.
     *
     * @param revision what the message told; null where it was an invitation without a programme
     */
    @Transactional(TxType.MANDATORY)
    public void told(UUID notice, UUID session, UUID participant, @Nullable Integer revision) {
        outcomes.told(notice, session, participant, revision, clock.instant());
        if (owing.isAnything(Scope.one(session, participant))) {
            announce(Scope.one(session, participant));
        }
    }

    /**
     * A message to the participant is no longer on its way: what could not be decided meanwhile is decided now. For a
     * caller that {@linkplain #settling holds the participant}.
     */
    @Transactional(TxType.MANDATORY)
    public void announceAfter(UUID session, UUID participant) {
        announce(Scope.one(session, participant));
    }

    /** Until the transaction ends, nobody else decides about the participant; the first step of every settlement. */
    @Transactional(TxType.MANDATORY)
    public void settling(UUID session, UUID participant) {
        lock.participant(session, participant);
    }

    private void announce(Scope scope) {
        var now = clock.instant();
        superseding.cancelOlder(scope, now);
        superseding.cancelWithNotice(scope, now);
        superseding.cancelUnlisted(scope, now);
        superseding.bringInvitationsUpToDate(scope);
        owing.write(scope, now);
        outcomes.compute(scope, now);
        due.afterCommit();
    }
}
