package org.convoke.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of the outbox, on a connection whose transaction belongs to the caller. */
final class OutboxTable {

    /** Relies on the primary key; the rows are taken in the order of the keys, so that two writers of many cannot deadlock. */
    private static final String TAKE_SEQUENCES = """
            insert into outbox_sequence as held (topic, key, sequence)
            select topic, key, count
              from unnest(?::text[], ?::text[], ?::bigint[]) as wanted (topic, key, count)
             order by topic, key
            on conflict (topic, key) do update set sequence = held.sequence + excluded.sequence
            returning topic, key, sequence""";

    private static final String APPEND = "insert into outbox (topic, key, headers, payload) values (?, ?, ?::jsonb, ?)";

    /** One drain at a time per database; released by the end of the transaction, whatever ends it. */
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtext('convoke.outbox'))";

    /** A relay that was stopped in the middle loses its transaction, and with it the lock. */
    private static final String LIMIT_IDLING = "select set_config('idle_in_transaction_session_timeout', ?, true)";

    /** Relies on outbox_unsent and outbox_parked. The sum keeps a batch of large events within memory. */
    private static final String UNSENT = """
            select id, topic, key, headers::text, payload,
                   exists (select from outbox parked
                            where parked.parked_at is not null
                              and parked.topic = batch.topic and parked.key = batch.key) as behind_parked
              from (select o.*, sum(octet_length(payload)) over (order by id) - octet_length(payload) as bytes_before
                      from (select * from outbox
                             where sent_at is null and parked_at is null
                             order by id limit ?) o) batch
             where bytes_before < ?
             order by id""";

    private static final String MARK_SENT = "update outbox set sent_at = clock_timestamp() where id = any (?)";

    private static final String PARK =
            "update outbox set parked_at = clock_timestamp(), parked_reason = ? where id = any (?)";

    /** Relies on outbox_sent. */
    private static final String PURGE = """
            delete from outbox where id in
              (select id from outbox where sent_at < clock_timestamp() - make_interval(secs => ?) limit 10000)""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private OutboxTable() {}

    /** The key of a record on its topic. */
    record Key(String topic, String key) {}

    /** A row to send. */
    record Row(long id, OutboxRecord record, boolean behindParked) {
        Key key() {
            return new Key(record.topic(), record.key());
        }
    }

    /**
     * Reserves the next sequences of each key and locks the keys until the transaction ends.
     *
     * @param counts how many are needed per key
     * @return the last one reserved per key
     */
    static Map<Key, Long> takeSequences(Connection connection, Map<Key, Integer> counts) throws SQLException {
        var keys = List.copyOf(counts.keySet());
        try (var statement = connection.prepareStatement(TAKE_SEQUENCES)) {
            statement.setArray(1, text(connection, keys.stream().map(Key::topic).toList()));
            statement.setArray(2, text(connection, keys.stream().map(Key::key).toList()));
            statement.setArray(
                    3,
                    bigint(
                            connection,
                            keys.stream()
                                    .map(key -> (long) counts.getOrDefault(key, 0))
                                    .toList()));
            var last = new HashMap<Key, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last.put(new Key(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return last;
        }
    }

    /** Appends the records in this order. */
    static void append(Connection connection, Collection<OutboxRecord> records) throws SQLException {
        try (var statement = connection.prepareStatement(APPEND)) {
            for (var record : records) {
                statement.setString(1, record.topic());
                statement.setString(2, record.key());
                statement.setString(3, json(record.headers()));
                statement.setBytes(4, record.payload());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Whether this transaction may drain; if so nobody else does until it ends. */
    static boolean tryLock(Connection connection, Duration longestIdle) throws SQLException {
        try (var limit = connection.prepareStatement(LIMIT_IDLING);
                var lock = connection.prepareStatement(TRY_LOCK)) {
            limit.setString(1, longestIdle.toMillis() + "ms");
            limit.execute();
            try (var rows = lock.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    static List<Row> unsent(Connection connection, int limit, long bytes) throws SQLException {
        try (var statement = connection.prepareStatement(UNSENT)) {
            statement.setInt(1, limit);
            statement.setLong(2, bytes);
            var batch = new ArrayList<Row>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    batch.add(row(rows));
                }
            }
            return batch;
        }
    }

    static void markSent(Connection connection, List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(MARK_SENT)) {
            statement.setArray(1, bigint(connection, ids));
            statement.executeUpdate();
        }
    }

    static void park(Connection connection, List<Long> ids, String reason) throws SQLException {
        try (var statement = connection.prepareStatement(PARK)) {
            statement.setString(1, reason);
            statement.setArray(2, bigint(connection, ids));
            statement.executeUpdate();
        }
    }

    /** Forgets some of what was sent longer ago than that. */
    static int purge(Connection connection, long seconds) throws SQLException {
        try (var statement = connection.prepareStatement(PURGE)) {
            statement.setLong(1, seconds);
            return statement.executeUpdate();
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        var record =
                new OutboxRecord(rows.getString(2), rows.getString(3), headers(rows.getString(4)), rows.getBytes(5));
        return new Row(rows.getLong(1), record, rows.getBoolean(6));
    }

    private static java.sql.Array text(Connection connection, List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static java.sql.Array bigint(Connection connection, List<Long> values) throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
