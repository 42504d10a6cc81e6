package org.convoke.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.kit.operations.Republisher;
import org.convoke.kit.outbox.Outbox;

/** What the small service owns: the newest revision of each session. */
@ApplicationScoped
public class ProbeOwned implements Republisher {

    private final AgroalDataSource dataSource;
    private final Outbox outbox;

    ProbeOwned(AgroalDataSource dataSource, Outbox outbox) {
        this.dataSource = dataSource;
        this.outbox = outbox;
    }

    void keep(UUID session, int number) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        insert into owned (session, number) values (?, ?)
                        on conflict (session) do update set number = excluded.number""")) {
            statement.setObject(1, session);
            statement.setInt(2, number);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional
    public int republish() {
        var events = all();
        outbox.putAll(events);
        return events.size();
    }

    private List<RevisionPublished> all() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select session, number from owned order by session");
                var rows = statement.executeQuery()) {
            var events = new ArrayList<RevisionPublished>();
            while (rows.next()) {
                events.add(Events.revision(rows.getObject(1, UUID.class), rows.getInt(2)));
            }
            return events;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
