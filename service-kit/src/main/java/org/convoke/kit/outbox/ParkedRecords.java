package org.convoke.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the relay has parked, for a person to decide about. Each decision waits for the drain that is under way, so that no
 * relay goes by what was parked before.
 */
@ApplicationScoped
public class ParkedRecords {

    private static final String COLUMNS = """
        id, topic, key, coalesce(headers ->> 'ce_type', ''), parked_reason, created_at, parked_at,
        octet_length(payload)\
        """;

    /** Relies on outbox_parked. */
    private static final String LIST =
            "select " + COLUMNS + " from outbox where parked_at is not null order by topic, key, id limit 1000";

    /** The lock of the relay, see {@link OutboxTable}. */
    private static final String BETWEEN_DRAINS = "select pg_advisory_xact_lock(hashtext('convoke.outbox'))";

    private static final String RELEASE = """
        update outbox o set parked_at = null, parked_reason = null
          from outbox asked
         where asked.id = ? and asked.parked_at is not null
           and o.topic = asked.topic and o.key = asked.key and o.parked_at is not null\
        """;

    private static final String DISCARD =
            "delete from outbox where id = ? and parked_at is not null returning " + COLUMNS;

    private final AgroalDataSource dataSource;

    ParkedRecords(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** At most 1,000, those of a key together and in their order. */
    public List<ParkedRecord> list() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            return read(statement);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /**
     * Has the relay try the record again, and with it, in their order, all that are parked of its key.
     *
     * @return how many; 0 where no such record is parked
     */
    @Transactional(TxType.MANDATORY)
    public int release(long id) {
        return betweenDrains(RELEASE, statement -> {
            statement.setLong(1, id);
            return statement.executeUpdate();
        });
    }

    /**
     * Gives the record up: nobody will ever be sent it. The later ones of its key stay parked until they are released.
     *
     * @return what it was; empty where no such record is parked
     */
    @Transactional(TxType.MANDATORY)
    public Optional<ParkedRecord> discard(long id) {
        return betweenDrains(DISCARD, statement -> {
            statement.setLong(1, id);
            return read(statement).stream().findFirst();
        });
    }

    private <T> T betweenDrains(String sql, Asking<T> asking) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(BETWEEN_DRAINS);
                var statement = connection.prepareStatement(sql)) {
            lock.execute();
            return asking.of(statement);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    private static List<ParkedRecord> read(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var records = new ArrayList<ParkedRecord>();
            while (rows.next()) {
                records.add(record(rows));
            }
            return records;
        }
    }

    private static ParkedRecord record(ResultSet rows) throws SQLException {
        return new ParkedRecord(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getTimestamp(6).toInstant(),
                rows.getTimestamp(7).toInstant(),
                rows.getInt(8));
    }

    private interface Asking<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
