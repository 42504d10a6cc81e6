package org.convoke.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.jboss.logging.Logger;

/**
 * How long the delivery that has been due for longest has waited for a sender: what replicas are added by. Looked at every few
 * seconds, so that a scrape never waits for a database that is away; then it keeps what it knew.
 */
@Singleton
class OldestDue {

    private static final Logger LOG = Logger.getLogger(OldestDue.class);
    private static final long EVERY_SECONDS = 5;

    /** By the index delivery_due; deliveries of a notice that is paused or held wait for nobody, nor does anything while all is. */
    private static final Sql OLDEST = Sql.of("""
            select min(d.due) as oldest from delivery d join notice n on n.id = d.notice and n.course = 'going'
            where d.state in ('queued', 'deferred', 'in-doubt') and d.due <= :now
              and not exists (select from hold where scope = 'all')
            """);

    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("oldest-due").factory());
    private volatile Duration waited = Duration.ZERO;

    OldestDue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("convoke_delivery_oldest_due", () -> waited.toSeconds())
                .baseUnit("seconds")
                .description("How long the oldest delivery that is due has waited for a sender")
                .register(registry);
        timer.scheduleWithFixedDelay(this::tryToLook, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** How long it is now; nothing where none is due. */
    Duration look() {
        var now = clock.instant();
        return database.query(OLDEST)
                .set("now", now)
                .list(row -> Optional.ofNullable(row.instantOrNull("oldest")))
                .getFirst()
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }

    private void tryToLook() {
        try {
            waited = look();
        } catch (RuntimeException e) {
            LOG.debugf("The age of the oldest delivery keeps its last value, cause=%s", e);
        }
    }
}
