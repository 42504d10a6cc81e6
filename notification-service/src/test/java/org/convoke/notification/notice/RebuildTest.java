package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationApi;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.Test;

/** Projections that are rebuilt while a message still waits; at rest, see {@code ReadAgainTest}. */
@QuarkusTest
class RebuildTest extends NotificationTest {

    private static final List<String> PROJECTIONS = List.of(
            "participant where id::text = any(:states)",
            "mission where participant::text = any(:states)",
            "mailbox where mission in (select id from mission where participant::text = any(:states))",
            "invitation where participant::text = any(:states)",
            "session where id::text = any(:session)",
            "revision where session::text = any(:session)");

    private List<State> states = List.of();

    private List<String> projections() {
        return PROJECTIONS.stream()
                .flatMap(projection -> database
                        .query(Sql.of("select to_jsonb(row)::text as row from (select * from " + projection
                                + ") row order by 1"))
                        .set("states", ids())
                        .set("session", List.of(scene.session.toString()))
                        .list(row -> row.text("row"))
                        .stream())
                .toList();
    }

    private void empty() {
        for (var projection : PROJECTIONS.reversed()) {
            database.query(Sql.of("delete from " + projection))
                    .set("states", ids())
                    .set("session", List.of(scene.session.toString()))
                    .update();
        }
    }

    private List<String> ids() {
        return states.stream().map(state -> state.id().toString()).toList();
    }

    private List<String> decisions() {
        return query(
                "select to_jsonb(t)::text as row from told t where session = :session order by 1",
                scene.session,
                row -> row.text("row"));
    }

    private void allAre(String row) {
        soon().until(() -> rows().stream().filter(each -> each.endsWith(row)).count() == states.size());
    }

    @Test
    void what_waits_meanwhile_goes_out_once_and_nothing_else_does() {
        states = scene.announced().states(3);
        var moved = states.getFirst();
        var busy = states.getLast();
        known(scene.publish());
        scene.invite(states);
        allAre("invitation - told");
        scene.mailboxes(moved, new Mailbox(moved.mailbox("new"), Purpose.ALL));
        scene.publish();
        allAre("change 1 told");
        server().at(Point.RCPT).to(busy.mailbox()).say("451 4.2.1 busy");
        scene.publish();
        soon().until(() ->
                rows().stream().filter(row -> row.endsWith("change 2 told")).count() == 2);
        var before = projections();
        var decided = decisions();

        empty();
        assertThat(projections()).isEmpty();
        scene.tellAllAgain();

        soon().until(() -> projections().equals(before));
        assertThat(decisions()).isEqualTo(decided);

        server().behave();
        allAre("change 2 told");
        scene.publish();
        allAre("change 3 told");
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(4));
    }

    @Test
    void a_message_of_what_is_being_read_again_is_shown_a_little_later() {
        var state = scene.announced().stateWithoutMailbox();
        scene.mailboxes(state, new Mailbox("mission@" + state.code().toLowerCase(Locale.ROOT) + ".int", Purpose.ALL));
        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - not-reached suppressed")));
        var id = NotificationApi.notice(scene.session, "invitation");

        database.query(Sql.of("delete from session where id = :id"))
                .set("id", scene.session)
                .update();

        preview(id, state)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "60")
                .body("type", endsWith("/being-rebuilt"));
        scene.tellAllAgain();
        soon().until(() -> preview(id, state).statusCode() == 200);
    }

    private static Response preview(String notice, State state) {
        return NotificationApi.secretariat().get("/notices/{id}/message?participant={code}", notice, state.code());
    }
}
