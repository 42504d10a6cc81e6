package org.convoke.notification.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Opens when the relay refuses us, whoever a message is for: then nothing is sent but one probe after growing delays, and
 * every delivery is kept. Closes with the first answer that is about the message.
 */
@Singleton
class Breaker {

    private static final Logger LOG = Logger.getLogger(Breaker.class);

    private final Retries retries;
    private final Clock clock;
    private int refusals;
    private Instant probeAt = Instant.MIN;
    private boolean probing;

    Breaker(Retries retries, Clock clock) {
        this.retries = retries;
        this.clock = clock;
    }

    synchronized boolean isOpen() {
        return refusals > 0;
    }

    /** How many of so many deliveries may be started now: all, one as a probe, or none. */
    synchronized int allowance(int wanted) {
        if (!isOpen()) {
            return wanted;
        }
        if (probing || clock.instant().isBefore(probeAt)) {
            return 0;
        }
        probing = true;
        return 1;
    }

    /** The relay has refused us, in these words. */
    synchronized void refused(String host, int code, String enhanced, String words) {
        if (!isOpen()) {
            LOG.errorf(
                    "The mail relay refuses us; deliveries are kept, host=%s code=%d enhanced=%s words=%s",
                    host, code, enhanced, words);
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
            LOG.infof("The mail relay takes our messages again, refusals=%d", refusals);
        }
        refusals = 0;
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
