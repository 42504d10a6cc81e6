package org.convoke.kit.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.convoke.events.Event;
import org.convoke.kit.trace.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a service puts what happened, in the transaction in which it happened. */
@ApplicationScoped
public class Outbox {

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxBell bell;
    private final Trace trace;
    private final EventWriter writer;

    Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            OutboxBell bell,
            Trace trace,
            Clock clock,
            @ConfigProperty(name = "convoke.service") String service) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.bell = bell;
        this.trace = trace;
        this.writer = new EventWriter(service, clock);
    }

    /**
     * Sends the event if, and only if, the transaction commits.
     *
     * <p>The event gets the next {@code sequence} of its key by an update of one row, whose lock is held until the
     * commit. Writers of a key therefore wait for each other here at the latest, and the order of a key's ids, of its
     * sequences and of its commits is the same. Lock the aggregate before: else the state that an event tells may be
     * older than that of the event before it.
     *
     * @throws IllegalStateException where there is no transaction
     * @throws EventTooLarge where the event is over 4 MiB; let it roll the transaction back
     */
    public void put(Event event) {
        putAll(List.of(event));
    }

    /**
     * Puts many at once, in this order, with few statements. The keys are locked in one fixed order; a transaction that
     * puts events of many keys one by one can deadlock with another that does so in another order.
     */
    public void putAll(Collection<? extends Event> events) {
        inTransaction(connection -> writer.write(connection, events, Trace.current(trace)));
    }

    /** Puts a record as it is, without a sequence of its own and of any size: a dead letter. */
    public void putRecord(OutboxRecord record) {
        inTransaction(connection -> OutboxTable.append(connection, List.of(record)));
    }

    private void inTransaction(Write write) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is put in the transaction of what happened, and there is none");
        }
        try (var connection = dataSource.getConnection()) {
            write.on(connection);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    bell.ring();
                }
            }
        });
    }

    private interface Write {
        void on(Connection connection) throws SQLException;
    }
}
