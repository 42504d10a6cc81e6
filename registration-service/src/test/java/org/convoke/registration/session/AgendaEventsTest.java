package org.convoke.registration.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.servicetests.Patience.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.convoke.events.Topics;
import org.convoke.programme.LocalizedText;
import org.convoke.registration.AnnouncedSession;
import org.convoke.servicetests.EventRecord;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AgendaEventsTest {

    private final Sessions sessions;
    private final AgroalDataSource database;

    AgendaEventsTest(Sessions sessions, AgroalDataSource database) {
        this.sessions = sessions;
        this.database = database;
    }

    @Test
    void an_announcement_is_projected_and_a_newer_one_replaces_it() {
        var session = AnnouncedSession.known();
        assertThat(titleOf(session)).isEqualTo("Smuggling of migrants");

        session.announce("Trafficking in persons", 2);

        await().untilAsserted(() -> assertThat(titleOf(session)).isEqualTo("Trafficking in persons"));
    }

    @Test
    void a_repeated_or_older_announcement_replaces_nothing() {
        var session = AnnouncedSession.known();
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            session.announce("Newest", 9);
            session.announce("Older", 8);
            session.announce("Same number", 9);

            var last = topic.awaitRecords(
                            3, record -> record.key().equals(session.id().toString()))
                    .getLast();
            await().until(() -> takenIn(last));
        }
        assertThat(titleOf(session)).isEqualTo("Newest");
    }

    private boolean takenIn(EventRecord record) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select 1 from inbox_offset where topic = ? and partition = ? and next_offset > ?")) {
            query.setString(1, record.topic());
            query.setInt(2, record.partition());
            query.setLong(3, record.offset());
            return query.executeQuery().next();
        }
    }

    private String titleOf(AnnouncedSession session) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sessions.find(new SessionId(session.id())))
                .map(Session::title)
                .map(LocalizedText::sourceText)
                .orElse("");
    }
}
