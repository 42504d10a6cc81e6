package org.convoke.notification.announcement;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks once a minute whether a deadline has come near; not at all where nobody is to be reminded. */
@ApplicationScoped
class ReminderLoop {

    private static final Logger LOG = Logger.getLogger(ReminderLoop.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Reminders reminders;
    private final Clock clock;
    private final Duration before;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reminders").factory());

    ReminderLoop(Reminders reminders, Clock clock, @ConfigProperty(name = "convoke.reminders.before") Duration before) {
        this.reminders = reminders;
        this.clock = clock;
        this.before = before;
    }

    void start(@Observes StartupEvent event) {
        if (before.isPositive()) {
            var unused =
                    watch.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    private void look() {
        try {
            reminders.remind(clock.instant(), before);
        } catch (RuntimeException e) {
            LOG.warnf("Could not look for deadlines, trying again, cause=%s", e);
        }
    }
}
