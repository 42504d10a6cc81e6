package org.convoke.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Looks at how far the outbox is behind. */
@Singleton
public class OutboxWatch {

    /** Relies on outbox_unsent and outbox_parked: both are small while all is well. */
    private static final String LOOK = """
            select (select count(*) from outbox where sent_at is null and parked_at is null),
                   (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                      from outbox where sent_at is null and parked_at is null),
                   (select count(*) from outbox where parked_at is not null)""";

    private final AgroalDataSource dataSource;

    OutboxWatch(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is not sent.
     *
     * @param lagRows records that wait
     * @param ageSeconds how long the oldest of them has waited, 0 where none does
     * @param parked records that will never be sent as they are
     */
    public record State(long lagRows, double ageSeconds, long parked) {}

    public State look() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOOK);
                var rows = statement.executeQuery()) {
            rows.next();
            return new State(rows.getLong(1), rows.getDouble(2), rows.getLong(3));
        }
    }
}
