package org.convoke.notification.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One relay's. It opens when the relay refuses us, whoever a message is for, and, where another relay can take over, when it
 * cannot be reached several times in a row: then nothing is sent over it but one probe after growing delays, and every
 * delivery is kept. It closes with the first answer that is about a message.
 */
final class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    /** So many conversations in a row that could not even be begun. */
    private static final int UNREACHABLE = 3;

    private final String relay;
    private final boolean othersCanTakeOver;
    private final Retries retries;
    private final Clock clock;
    private int refusals;
    private int failuresToReach;
    private Instant probeAt = Instant.MIN;
    private @Nullable Why why;
    private boolean probing;

    Breaker(String relay, boolean othersCanTakeOver, Retries retries, Clock clock) {
        this.relay = relay;
        this.othersCanTakeOver = othersCanTakeOver;
        this.retries = retries;
        this.clock = clock;
    }

    /** Since when it is open, and what opened it. */
    record Why(Instant since, String words) {}

    synchronized boolean isOpen() {
        return refusals > 0;
    }

    synchronized Optional<Why> why() {
        return Optional.ofNullable(why);
    }

    /** Whether it is time for a probe; it is the caller's then, who must tell what came of it. */
    synchronized boolean allowsProbe() {
        if (!isOpen() || probing || clock.instant().isBefore(probeAt)) {
            return false;
        }
        probing = true;
        return true;
    }

    /** The relay has refused us, in these words. */
    synchronized void refused(String words) {
        fail("refuses us", words);
    }

    /** No conversation could be begun. */
    synchronized void notReached(String words) {
        failuresToReach++;
        if (isOpen() || (othersCanTakeOver && failuresToReach >= UNREACHABLE)) {
            fail("cannot be reached", words);
        }
    }

    private void fail(String what, String words) {
        if (!isOpen()) {
            LOG.errorf("A mail relay %s; deliveries are kept or go elsewhere, relay=%s words=%s", what, relay, words);
            why = new Why(clock.instant(), words);
        }
        if (!isOpen() || probing) {
            refusals++;
            probeAt = clock.instant().plus(retries.delayAfter(refusals));
        }
        probing = false;
    }

    /** The relay has answered to a message. */
    synchronized void answered() {
        if (isOpen()) {
            LOG.infof("A mail relay takes our messages again, relay=%s refusals=%d", relay, refusals);
        }
        refusals = 0;
        failuresToReach = 0;
        why = null;
        probing = false;
    }

    /** The probe has ended; where it has told nothing (nothing was due, the connection was lost), another one follows. */
    synchronized void learntNothing() {
        if (probing) {
            probing = false;
            probeAt = clock.instant().plus(retries.delayAfter(Math.max(1, refusals)));
        }
    }
}
