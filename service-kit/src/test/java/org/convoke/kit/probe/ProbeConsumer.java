package org.convoke.kit.probe;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.inbox.EventHandler;
import org.convoke.kit.inbox.Inbox;
import org.convoke.kit.inbox.Received;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the newest symbol of each session, notes every effect, and reacts once to each revision. */
@ApplicationScoped
public class ProbeConsumer implements EventHandler {

    private final Inbox inbox;
    private final AgroalDataSource dataSource;
    private final long haltAfter;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicReference<Optional<Consumer<RevisionPublished>>> mood = new AtomicReference<>(Optional.empty());

    ProbeConsumer(
            Inbox inbox,
            AgroalDataSource dataSource,
            @ConfigProperty(name = "probe.halt-after", defaultValue = "0") long haltAfter) {
        this.haltAfter = haltAfter;
        this.inbox = inbox;
        this.dataSource = dataSource;
        inbox.handles(Topics.AGENDA, this);
    }

    @Incoming(Topics.AGENDA)
    @Blocking
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
        if (taken.incrementAndGet() == haltAfter) {
            Runtime.getRuntime().halt(137); // after the commit, before the acknowledgement
        }
    }

    @Override
    public void on(Event event, Received meta) {
        if (event instanceof RevisionPublished published) {
            mood.get().ifPresent(refuse -> refuse.accept(published));
            try {
                project(published, meta);
                react(published);
                note(published, meta);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What to do before an event is taken in; may throw. */
    public void before(Consumer<RevisionPublished> refuse) {
        mood.set(Optional.of(refuse));
    }

    public void calm() {
        mood.set(Optional.empty());
    }

    private void project(RevisionPublished published, Received meta) throws SQLException {
        update("""
                insert into seen as t (session, symbol, sequence) values (?, ?, ?)
                on conflict (session) do update set symbol = excluded.symbol, sequence = excluded.sequence
                 where excluded.sequence > t.sequence""", published.session(), published.symbol(), meta.sequence());
    }

    private void react(RevisionPublished published) throws SQLException {
        update(
                "insert into reacted (id, symbol) values (?, ?) on conflict do nothing",
                Ids.hash("reaction", published.session().toString(), published.symbol()),
                published.symbol());
    }

    private void note(RevisionPublished published, Received meta) throws SQLException {
        update(
                "insert into effect (event, session, sequence, replay) values (?, ?, ?, ?)",
                meta.id(),
                published.session(),
                meta.sequence(),
                meta.replay());
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
