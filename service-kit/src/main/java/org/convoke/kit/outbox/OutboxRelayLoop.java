package org.convoke.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the relay of this process: after each commit that put something, and once a second. */
@Singleton
class OutboxRelayLoop {

    private static final Logger LOG = Logger.getLogger(OutboxRelayLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final OutboxBell bell;
    private final OutboxRelay relay;
    private final boolean enabled;
    private final Thread thread;
    private volatile boolean stopping;
    private boolean hindered;
    private long lastPurge = System.nanoTime();

    OutboxRelayLoop(
            OutboxBell bell,
            AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "convoke.service") String service,
            @ConfigProperty(name = "convoke.outbox.relay", defaultValue = "true") boolean enabled) {
        this.bell = bell;
        this.relay = new OutboxRelay(
                dataSource, () -> RelayProducer.create(kafka, service + "-outbox"), OutboxRelay.Settings.usual());
        this.enabled = enabled;
        this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        if (thread.isAlive()) {
            thread.join(STOP_PATIENCE);
        }
        relay.close();
    }

    private void run() {
        try {
            while (!stopping) {
                if (!look()) {
                    bell.await(POLL);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether to look again at once. */
    private boolean look() {
        try {
            var drain = relay.drain();
            purge();
            return switch (drain) {
                case Drain.Done done -> done(done);
                case Drain.Elsewhere elsewhere -> false;
                case Drain.Hindered trouble -> hindered(trouble.reason());
            };
        } catch (SQLException | RuntimeException e) {
            return hindered(e.toString());
        }
    }

    private boolean done(Drain.Done done) {
        if (done.parked() > 0) {
            LOG.errorf("Outbox parked records that can never be sent, parked=%d", done.parked());
        }
        if (hindered && done.sent() > 0) {
            LOG.info("Outbox sends again");
            hindered = false;
        }
        return done.more();
    }

    private boolean hindered(String reason) {
        if (!hindered) {
            LOG.warnf("Outbox cannot send for now, it goes on trying, reason=%s", reason);
        }
        hindered = true;
        return false;
    }

    private void purge() throws SQLException {
        if (System.nanoTime() - lastPurge > PURGE_EVERY.toNanos()) {
            relay.purge();
            lastPurge = System.nanoTime();
        }
    }
}
