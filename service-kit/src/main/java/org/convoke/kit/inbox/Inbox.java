package org.convoke.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.kit.failure.Failure;
import org.convoke.kit.trace.Trace;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in. A consumer is one method:
 *
 * <pre>{@code
 * @Incoming(Topics.AGENDA)
 * @Blocking
 * void receive(ConsumerRecord<String, byte[]> record) {
 *     inbox.receive(record, this);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    /** A failure that looks deterministic may be a race with a request; it must happen this often in a row. */
    private static final int TRIES = 3;

    private static final int TRANSACTION_SECONDS = 120;

    private final InboxOffsets offsets;
    private final DeadLetters deadLetters;
    private final Trace trace;
    private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    Inbox(InboxOffsets offsets, DeadLetters deadLetters, Trace trace) {
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.trace = trace;
    }

    /**
     * Says beforehand who handles a topic, so that a dead letter can be replayed before the first record comes; for the
     * constructor of a consumer.
     */
    public void handles(String topic, EventHandler handler) {
        handlers.put(topic, handler);
    }

    /**
     * Takes the record in, or skips it if that was done before. Returns when the record is done with: its effect or its
     * dead letter is committed. While the trouble is a matter of time it does not return, and the partition waits.
     *
     * @throws IllegalStateException where the service stops meanwhile; the record comes again after the next start
     */
    @ActivateRequestContext
    public void receive(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        handlers.putIfAbsent(record.topic(), handler);
        var incoming = Incoming.of(record);
        trace.continues(incoming.headers().get(Trace.HEADER));
        var failures = 0;
        @Nullable RuntimeException hopeless = null;
        for (var backoff = new Backoff(); ; pause(backoff)) {
            try {
                if (hopeless == null) {
                    take(incoming, handler);
                } else {
                    bury(incoming, hopeless);
                }
                return;
            } catch (RuntimeException e) {
                if (hopeless != null || Failure.of(e) == Failure.TRANSIENT) {
                    waitFor(incoming, e);
                } else if (++failures >= TRIES) {
                    hopeless = e;
                }
            }
        }
    }

    /** The handler of the topic, if anything was said or received of it since the start. */
    Optional<EventHandler> handlerOf(String topic) {
        return Optional.ofNullable(handlers.get(topic));
    }

    /** The topics that this service takes in. */
    Set<String> topics() {
        return Set.copyOf(handlers.keySet());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void take(Incoming incoming, EventHandler handler) {
        inTransaction(incoming, () -> incoming.handle(handler, false));
    }

    private void bury(Incoming incoming, RuntimeException why) {
        inTransaction(incoming, () -> deadLetters.bury(incoming, why));
        LOG.errorf(
                why,
                "Dead letter, topic=%s partition=%d offset=%d type=%s",
                incoming.topic(),
                incoming.partition(),
                incoming.offset(),
                incoming.type());
    }

    /** The whole point: the effect and the offset commit together, or neither does. */
    private void inTransaction(Incoming incoming, Runnable effect) {
        QuarkusTransaction.requiringNew().timeout(TRANSACTION_SECONDS).run(() -> {
            try {
                if (incoming.offset() < offsets.lock(incoming.topic(), incoming.partition())) {
                    return;
                }
                effect.run();
                offsets.advance(incoming.topic(), incoming.partition(), incoming.offset() + 1);
            } catch (SQLException e) {
                throw new InboxUnavailable(e);
            }
        });
    }

    private static void waitFor(Incoming incoming, RuntimeException cause) {
        LOG.warnf(
                "Waiting to take in a record, topic=%s partition=%d offset=%d cause=%s",
                incoming.topic(), incoming.partition(), incoming.offset(), cause);
    }

    private void pause(Backoff backoff) {
        try {
            if (stopping.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the service stops");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the service stops", e);
        }
    }
}
