package org.convoke.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;

/** The record of who decided what. */
@ApplicationScoped
public class Audit {

    private static final String RECORD = """
            insert into audit (id, happened_at, actor, action, subject_type, subject_id) values (?, ?, ?, ?, ?, ?)""";

    private static final String DETAILS = "insert into audit_details (audit, details) values (?, ?::jsonb)";

    private static final ObjectMapper JSON = EventJson.mapper();

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    Audit(AgroalDataSource dataSource, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a decision in its own transaction, the caller's.
     *
     * @param action what was done, as "revision.published"
     * @param details before and after, for whoever may see them; erasable
     * @throws IllegalStateException where there is no transaction
     */
    public void record(Caller caller, String action, String subjectType, Object subjectId, Map<String, ?> details) {
        record(caller.name(), action, subjectType, subjectId, details);
    }

    /** The same where no request is: the actor is then a part of the system, as "notification-service". */
    public void record(String actor, String action, String subjectType, Object subjectId, Map<String, ?> details) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a decision is recorded in its transaction, and there is none");
        }
        var id = Ids.next();
        try (var connection = dataSource.getConnection()) {
            try (var statement = connection.prepareStatement(RECORD)) {
                statement.setObject(1, id);
                statement.setTimestamp(2, Timestamp.from(clock.instant()));
                statement.setString(3, actor);
                statement.setString(4, action);
                statement.setString(5, subjectType);
                statement.setString(6, subjectId.toString());
                statement.executeUpdate();
            }
            if (!details.isEmpty()) {
                details(connection, id, details);
            }
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    private static void details(Connection connection, UUID id, Map<String, ?> details) throws SQLException {
        try (var statement = connection.prepareStatement(DETAILS)) {
            statement.setObject(1, id);
            statement.setString(2, JSON.writeValueAsString(details));
            statement.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
