package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
     * Messages of one session were handed over: whoever got one at a primary mission is told. For a caller that
     * {@linkplain #settling holds the participants}.
     */
    @Transactional(TxType.MANDATORY)
    public void arrived(UUID session, List<Arrived> messages) {
        var primary = messages.stream().filter(Arrived::primary).toList();
        if (!primary.isEmpty()) {
            outcomes.told(session, primary, clock.instant());
        }
        var participants = messages.stream().map(Arrived::participant).collect(Collectors.toSet());
        owing.amongThose(session, participants).forEach(participant -> announce(Scope.one(session, participant)));
    }

    /**
     * A bounce has contradicted what a server had taken: whoever was told by that message alone was not told. For a caller
     * that {@linkplain #settling holds the participant}.
     */
    @Transactional(TxType.MANDATORY)
    public void takenBack(UUID notice, UUID session, UUID participant) {
        outcomes.takeBack(notice, Scope.one(session, participant), clock.instant());
        announce(Scope.one(session, participant));
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

    /** The same for several participants. */
    @Transactional(TxType.MANDATORY)
    public void settling(UUID session, Set<UUID> participants) {
        lock.participants(session, participants);
    }

    private void announce(Scope scope) {
        var now = clock.instant();
        superseding.cancelOlder(scope, now);
        superseding.cancelWithNotice(scope, now);
        superseding.cancelUnlisted(scope, now);
        superseding.bringInvitationsUpToDate(scope);
        owing.write(scope, now);
        superseding.cancelOver(scope, now);
        outcomes.compute(scope, now);
        due.afterCommit();
    }
}
