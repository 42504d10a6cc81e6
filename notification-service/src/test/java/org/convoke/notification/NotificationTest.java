package org.convoke.notification;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the whole service have in common: real servers, and one session each. */
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(MailRelay.class)
public abstract class NotificationTest {

    private static final Sql ROWS = Sql.of("""
            select p.code, n.kind, coalesce(np.to_revision::text, '-') as revision, np.state, coalesce(np.reason, '') as reason
            from notice_participant np join notice n on n.id = np.notice join participant p on p.id = np.participant
            where np.session = :session order by n.noticed_at, n.kind, p.code
            """);

    @Inject
    protected Database database;

    protected Scene scene;

    @BeforeEach
    void begin() {
        scene = new Scene();
    }

    @AfterEach
    void end() {
        MailRelay.server().behave();
        scene.close();
    }

    /** The rows of the scene's notices in words: "CHE change 1 told". */
    protected List<String> rows() {
        return database.query(ROWS)
                .set("session", scene.session)
                .list(row -> (row.text("code") + " " + row.text("kind") + " " + row.text("revision") + " "
                                + row.text("state") + " " + row.text("reason"))
                        .strip());
    }

    protected List<String> rows(State state) {
        return rows().stream()
                .filter(row -> row.startsWith(state.code() + " "))
                .map(row -> row.substring(row.indexOf(' ') + 1))
                .toList();
    }

    protected <T> List<T> query(String sql, UUID session, Row.Reader<T> reader) {
        return database.query(Sql.of(sql)).set("session", session).list(reader);
    }
}
