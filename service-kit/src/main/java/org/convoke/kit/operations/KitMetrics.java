package org.convoke.kit.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.convoke.kit.inbox.InboxWatch;
import org.convoke.kit.outbox.OutboxWatch;
import org.jboss.logging.Logger;

/** Is anything behind? Looked at every few seconds, so that a scrape never waits for a database that is away. */
@Singleton
class KitMetrics {

    private static final Logger LOG = Logger.getLogger(KitMetrics.class);
    private static final long EVERY_SECONDS = 5;

    private final MeterRegistry registry;
    private final OutboxWatch outbox;
    private final InboxWatch inbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kit-metrics").daemon().factory());
    private final AtomicLong deadLetters = new AtomicLong();
    private final Map<String, AtomicLong> lags = new ConcurrentHashMap<>();
    private volatile OutboxWatch.State unsent = new OutboxWatch.State(0, 0, 0);

    KitMetrics(MeterRegistry registry, OutboxWatch outbox, InboxWatch inbox) {
        this.registry = registry;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("convoke.outbox.lag.rows", () -> unsent.lagRows())
                .description("Records that wait to be sent")
                .register(registry);
        Gauge.builder("convoke.outbox.age", () -> unsent.ageSeconds())
                .baseUnit("seconds")
                .description("How long the oldest record has waited to be sent")
                .register(registry);
        Gauge.builder("convoke.outbox.parked", () -> unsent.parked())
                .description("Records that can never be sent, and those behind them")
                .register(registry);
        Gauge.builder("convoke.dead.letters", deadLetters::get)
                .description("Dead letters that nobody has replayed")
                .register(registry);
        timer.scheduleWithFixedDelay(this::look, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** Each by itself: what lags while the database is away must still be seen to grow. */
    private void look() {
        attempt(() -> unsent = outbox.look());
        attempt(() -> deadLetters.set(inbox.openDeadLetters()));
        attempt(() -> inbox.lag().forEach((topic, lag) -> lagOf(topic).set(lag)));
    }

    private static void attempt(Look look) {
        try {
            look.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.debugf("A metric keeps its last value, cause=%s", e);
        }
    }

    private interface Look {
        void take() throws SQLException, ExecutionException, InterruptedException;
    }

    private AtomicLong lagOf(String topic) {
        return lags.computeIfAbsent(topic, name -> {
            var lag = new AtomicLong();
            Gauge.builder("convoke.consumer.lag", lag::get)
                    .tag("topic", name)
                    .description("Records of the topic that have not been taken in")
                    .register(registry);
            return lag;
        });
    }
}
