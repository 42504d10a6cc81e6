package org.convoke.notification;

import static org.convoke.notification.Scene.soon;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
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

    private static final Sql DELIVERIES = Sql.of("""
            select id, notice, address, state, attempts, doubts, possible_repeats, coalesce(words, '') as words
            from delivery where session = :session and participant = :participant
            order by noticed_at, to_revision nulls first, address
            """);

    private static final Sql OUTCOMES =
            Sql.of("select outcome from attempt where delivery = :delivery order by number");

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

    /** A message that the State is owed, as the ledger has it. */
    public record Delivery(
            UUID id, UUID notice, String address, String state, int attempts, int doubts, int repeats, String words) {}

    /** The deliveries of the scene to the State, the oldest notice first. */
    protected List<Delivery> deliveries(State state) {
        return database.query(DELIVERIES)
                .set("session", scene.session)
                .set("participant", state.id())
                .list(row -> new Delivery(
                        row.uuid("id"),
                        row.uuid("notice"),
                        row.text("address"),
                        row.text("state"),
                        row.number("attempts"),
                        row.number("doubts"),
                        row.number("possible_repeats"),
                        row.text("words")));
    }

    /** How each attempt at the first delivery to the State ended; nothing where there is no delivery yet. */
    protected List<String> outcomes(State state) {
        return deliveries(state).stream()
                .limit(1)
                .flatMap(delivery ->
                        database
                                .query(OUTCOMES)
                                .set("delivery", delivery.id())
                                .list(row -> row.text("outcome"))
                                .stream())
                .toList();
    }

    /** Waits until the service knows this revision of the scene. */
    protected void known(RevisionPublished revision) {
        soon().until(() -> query(
                        "select number from revision where session = :session",
                        scene.session,
                        row -> row.number("number"))
                .contains(revision.number()));
    }

    protected <T> List<T> query(String sql, UUID session, Row.Reader<T> reader) {
        return database.query(Sql.of(sql)).set("session", session).list(reader);
    }
}
