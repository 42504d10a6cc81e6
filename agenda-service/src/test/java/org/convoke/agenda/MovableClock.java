package org.convoke.agenda;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the service under test: a test that waits for a time puts it forward instead. It never goes back. */
@Singleton
public class MovableClock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** What time it is for the service. */
    public Instant now() {
        return Instant.now().plus(ahead.get());
    }

    /** Makes it later. */
    public void forward(Duration by) {
        ahead.updateAndGet(by::plus);
    }

    @Produces
    @Singleton
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return systemUTC().getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
