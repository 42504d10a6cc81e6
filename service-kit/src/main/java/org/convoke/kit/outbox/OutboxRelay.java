package org.convoke.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.convoke.kit.outbox.OutboxTable.Key;
import org.convoke.kit.outbox.OutboxTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds. Plain Java: a data source, a producer, and one method.
 *
 * <p>Order: of each key at most one record is on its way at any time, and the next one starts when it is acknowledged.
 * A producer that has several of a key in flight can lose the first to its delivery timeout and deliver the second; here
 * a record is never first delivered after a later one of its key, whatever is killed or stopped and whenever, and even
 * where two relays run at once. What can happen is a repeat: delivered, but not marked because the process died.
 */
public final class OutboxRelay implements AutoCloseable {

    private final DataSource dataSource;
    private final Supplier<Producer<String, byte[]>> producers;
    private final Settings settings;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * @param rows the most that one look takes
     * @param bytes about the most payload that one look takes
     * @param acknowledgement how long the broker may take; a little longer than the producer's delivery timeout
     * @param longestDrain no new records are started after this, so that the transaction stays short
     * @param takeover a relay that does nothing for this long in its transaction loses it, and the lock with it, to
     *     another one; longer than all of the above together
     * @param keepSent how long sent records are kept for whoever wants to look
     */
    public record Settings(
            int rows,
            long bytes,
            Duration acknowledgement,
            Duration longestDrain,
            Duration takeover,
            Duration keepSent) {

        /** What services use. */
        public static Settings usual() {
            return new Settings(
                    500,
                    16L * 1024 * 1024,
                    Duration.ofSeconds(12),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(45),
                    Duration.ofDays(3));
        }
    }

    /** @param producers gives a new producer; asked again after a failure, since an idempotent producer may not recover */
    public OutboxRelay(DataSource dataSource, Supplier<Producer<String, byte[]>> producers, Settings settings) {
        this.dataSource = dataSource;
        this.producers = producers;
        this.settings = settings;
    }

    /**
     * Looks once: takes the lock, sends what is unsent, awaits the acknowledgements, marks, commits.
     *
     * @throws SQLException where the database cannot be asked; nothing is marked then, and what was sent is repeated
     */
    public Drain drain() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var drain = OutboxTable.tryLock(connection, settings.takeover())
                        ? drain(connection)
                        : new Drain.Elsewhere();
                connection.commit();
                return drain;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Forgets what was sent long ago. */
    public void purge() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            OutboxTable.purge(connection, settings.keepSent().toSeconds());
        }
    }

    @Override
    public void close() {
        dropProducer();
    }

    private Drain drain(Connection connection) throws SQLException {
        var rows = OutboxTable.unsent(connection, settings.rows(), settings.bytes());
        if (rows.isEmpty()) {
            return new Drain.Done(0, 0, false);
        }
        var batch = new Batch(rows);
        batch.send();
        if (!batch.sent.isEmpty()) {
            OutboxTable.markSent(connection, batch.sent);
        }
        for (var parked : batch.parked.entrySet()) {
            OutboxTable.park(connection, parked.getValue(), parked.getKey());
        }
        if (batch.trouble != null) {
            dropProducer();
            return new Drain.Hindered(batch.sent.size(), batch.trouble);
        }
        var parked = batch.parked.values().stream().mapToInt(List::size).sum();
        return new Drain.Done(batch.sent.size(), parked, true);
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** The rows of one look, sent in waves of one record per key. */
    private final class Batch {

        private final Map<Key, Deque<Row>> waiting = new LinkedHashMap<>();
        private final List<Long> sent = new ArrayList<>();
        private final Map<String, List<Long>> parked = new LinkedHashMap<>();
        private final long start = System.nanoTime();
        private @Nullable String trouble;

        private Batch(List<Row> rows) {
            for (var row : rows) {
                waiting.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row);
            }
        }

        private void send() {
            parkBehindParked();
            while (!waiting.isEmpty() && !late()) {
                wave();
            }
        }

        private void parkBehindParked() {
            waiting.values().removeIf(rows -> {
                var behind = rows.getFirst().behindParked();
                if (behind) {
                    park("behind a parked record of its key", rows);
                }
                return behind;
            });
        }

        private void wave() {
            var wave = new ArrayList<Sending>();
            var unknownTopics = new HashSet<String>();
            for (var rows : waiting.values()) {
                var row = rows.getFirst();
                var topic = row.record().topic();
                var sending = unknownTopics.contains(topic)
                        ? Sending.notTried(row, "its topic is not known")
                        : Sending.start(producer(), row);
                if (sending.topicUnknown()) {
                    unknownTopics.add(topic);
                }
                wave.add(sending);
            }
            for (var sending : wave) {
                settle(sending, sending.await(settings.acknowledgement()));
            }
        }

        private void settle(Sending sending, Sending.Outcome outcome) {
            var row = sending.row();
            var rows = waiting.getOrDefault(row.key(), new ArrayDeque<>());
            switch (outcome) {
                case Sending.Outcome.Acknowledged acknowledged -> {
                    sent.add(row.id());
                    rows.removeFirst();
                    if (rows.isEmpty()) {
                        waiting.remove(row.key());
                    }
                }
                case Sending.Outcome.Never never -> {
                    rows.removeFirst();
                    park(never.reason(), List.of(row));
                    park("behind a parked record of its key", rows);
                    waiting.remove(row.key());
                }
                case Sending.Outcome.Later later -> {
                    waiting.remove(row.key());
                    trouble = trouble == null ? later.reason() : trouble;
                }
            }
        }

        private void park(String reason, Iterable<Row> rows) {
            rows.forEach(row ->
                    parked.computeIfAbsent(reason, words -> new ArrayList<>()).add(row.id()));
        }

        private boolean late() {
            return System.nanoTime() - start > settings.longestDrain().toNanos();
        }
    }
}
