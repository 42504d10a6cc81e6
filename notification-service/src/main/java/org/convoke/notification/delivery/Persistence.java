package org.convoke.notification.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writing down what a mail server said is worth more than one try: while the database is away nobody else can take the
 * delivery over, and the answer is known only here.
 */
final class Persistence {

    private static final Logger LOG = Logger.getLogger(Persistence.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Persistence() {}

    /** Tries until it succeeds or this thread is told to stop. */
    static <T extends @Nullable Object> T untilDone(Supplier<T> write) {
        while (true) {
            try {
                return write.get();
            } catch (RuntimeException | Error e) { // also a broken assertion of the driver, whose connection was cut
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOG.warnf("Cannot write what became of a delivery, trying again, cause=%s", e);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
