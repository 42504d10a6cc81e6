package org.convoke.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.notification.notice.Completions;
import org.convoke.notification.notice.Overdue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks after what no sender looks after: leases that have run out, messages that come
 * too late to be of use, and notices that have come to their end. */
@ApplicationScoped
class Takeover {

    private static final Logger LOG = Logger.getLogger(Takeover.class);
    private static final Duration COMPLETE_EVERY = Duration.ofSeconds(1);

    private final Expired expired;
    private final Completions completions;
    private final Overdue overdue;
    private final Duration every;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("takeover").factory());

    Takeover(
            Expired expired,
            Completions completions,
            Overdue overdue,
            @ConfigProperty(name = "convoke.mail.takeover-every", defaultValue = "PT5S") Duration every) {
        this.expired = expired;
        this.completions = completions;
        this.overdue = overdue;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        every(every, expired::takeOver);
        every(every, overdue::sweep);
        every(COMPLETE_EVERY, completions::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    private void every(Duration pause, Runnable look) {
        var unused = watch.scheduleWithFixedDelay(
                () -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        LOG.warnf("Could not look after leases and notices, trying again, cause=%s", e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }
}
