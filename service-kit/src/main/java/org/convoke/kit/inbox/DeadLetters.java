package org.convoke.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.Topics;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.kit.outbox.OutboxRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records that could not be taken in: kept in the database for the operator, and sent to the dead-letter topic. */
@ApplicationScoped
class DeadLetters {

    /** The header that says why. */
    static final String REASON = "convoke_reason";

    private static final int LONGEST_REASON = 2000;

    /** The same record again, as after an emptied inbox, opens the same letter again. */
    private static final String BURY = """
            insert into dead_letter (id, topic, partition, record_offset, key, type, headers, payload, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (id) do update
              set reason = excluded.reason, received_at = excluded.received_at, replayed_at = null""";

    private static final String LIST = """
            select id, topic, partition, record_offset, key, type, reason, received_at, replayed_at
              from dead_letter order by received_at desc limit 1000""";

    private static final String LOCK = """
            select topic, partition, record_offset, key, headers::text, payload, replayed_at
              from dead_letter where id = ? for update""";

    private static final String REPLAYED = "update dead_letter set replayed_at = clock_timestamp() where id = ?";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final AgroalDataSource dataSource;
    private final Outbox outbox;
    private final String service;

    DeadLetters(AgroalDataSource dataSource, Outbox outbox, @ConfigProperty(name = "convoke.service") String service) {
        this.dataSource = dataSource;
        this.outbox = outbox;
        this.service = service;
    }

    /** A dead letter and when it was replayed, if it was. */
    record Locked(Incoming incoming, @Nullable Instant replayedAt) {}

    /** Keeps the record, and sends it on, in the caller's transaction. */
    void bury(Incoming incoming, Throwable why) {
        var reason = words(why);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(BURY)) {
            statement.setObject(1, idOf(incoming));
            statement.setString(2, incoming.topic());
            statement.setInt(3, incoming.partition());
            statement.setLong(4, incoming.offset());
            statement.setString(5, incoming.key());
            statement.setString(6, incoming.type());
            statement.setString(7, JSON.writeValueAsString(incoming.headers()));
            statement.setBytes(8, incoming.payload());
            statement.setString(9, reason);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        var headers = new LinkedHashMap<>(incoming.headers());
        headers.put(REASON, reason);
        headers.put("convoke_partition", Integer.toString(incoming.partition()));
        headers.put("convoke_offset", Long.toString(incoming.offset()));
        outbox.putRecord(new OutboxRecord(
                Topics.deadLettersOf(incoming.topic(), service), incoming.key(), headers, incoming.payload()));
    }

    /** The newest first, at most 1,000. */
    List<DeadLetter> newest() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST);
                var rows = statement.executeQuery()) {
            var letters = new ArrayList<DeadLetter>();
            while (rows.next()) {
                letters.add(letter(rows));
            }
            return letters;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** The record of a letter, locked for the caller's transaction. */
    Optional<Locked> lock(UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(locked(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    void replayed(UUID id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(REPLAYED)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static UUID idOf(Incoming incoming) {
        return Ids.hash(
                "dead-letter",
                incoming.topic(),
                Integer.toString(incoming.partition()),
                Long.toString(incoming.offset()));
    }

    private static DeadLetter letter(ResultSet rows) throws SQLException {
        return new DeadLetter(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getInt(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getTimestamp(8).toInstant(),
                instant(rows.getTimestamp(9)));
    }

    private static Locked locked(ResultSet rows) throws SQLException {
        try {
            var incoming = new Incoming(
                    rows.getString(1),
                    rows.getInt(2),
                    rows.getLong(3),
                    rows.getString(4),
                    JSON.readValue(rows.getString(5), HEADERS),
                    rows.getBytes(6));
            return new Locked(incoming, instant(rows.getTimestamp(7)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static String words(Throwable why) {
        var text = new StringBuilder(why.toString());
        for (var cause = why.getCause(); cause != null && text.length() < LONGEST_REASON; cause = cause.getCause()) {
            if (cause.getMessage() != null && text.indexOf(cause.getMessage()) < 0) {
                text.append("; ").append(cause);
            }
        }
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text.toString();
    }
}
