package org.convoke.kit.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.TopicPartition;

/** Up to where each partition was taken in, in the service's own database. */
@Singleton
class InboxOffsets {

    /** Held until the transaction ends: two readers of a partition wait for each other here. */
    private static final String LOCK =
            "select next_offset from inbox_offset where topic = ? and partition = ? for update";

    private static final String BEGIN = """
            insert into inbox_offset (topic, partition, next_offset) values (?, ?, 0)
            on conflict (topic, partition) do nothing""";

    private static final String ADVANCE = """
            update inbox_offset set next_offset = ?, updated_at = clock_timestamp()
             where topic = ? and partition = ?""";

    private static final String ALL = "select topic, partition, next_offset from inbox_offset";

    private static final String FORGET = "delete from inbox_offset where topic = ? and partition = ?";

    private final AgroalDataSource dataSource;

    InboxOffsets(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The next offset to take in; the partition stays locked for the transaction of the caller. */
    long lock(String topic, int partition) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var next = locked(connection, topic, partition);
            if (next.isPresent()) {
                return next.getAsLong();
            }
            try (var statement = connection.prepareStatement(BEGIN)) {
                statement.setString(1, topic);
                statement.setInt(2, partition);
                statement.executeUpdate();
            }
            return locked(connection, topic, partition).orElseThrow();
        }
    }

    private static OptionalLong locked(Connection connection, String topic, int partition) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, topic);
            statement.setInt(2, partition);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    void advance(String topic, int partition, long next) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, next);
            statement.setString(2, topic);
            statement.setInt(3, partition);
            statement.executeUpdate();
        }
    }

    Map<TopicPartition, Long> all() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ALL);
                var rows = statement.executeQuery()) {
            var offsets = new HashMap<TopicPartition, Long>();
            while (rows.next()) {
                offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
            return offsets;
        }
    }

    /** The partition is read from its beginning again. */
    void forget(TopicPartition partition) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.executeUpdate();
        }
    }
}
