package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.counts;
import static org.convoke.notification.NotificationApi.delivery;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.notices;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.NotificationApi.retry;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.Test;

/** What an operator mends: deliveries are retried, suppressions lifted. */
@QuarkusTest
class RetryTest extends NotificationTest {

    private static final String NOT_RETRIED = "https://convoke.example/problems/not-retried";

    private static final Sql TOMORROW = Sql.of("""
            update delivery set due = now() + interval '1 day'
            where notice = :notice::uuid and participant = :participant and state = 'deferred'
            """);

    private static final Sql AUDITED = Sql.of("""
            select a.actor || ' ' || a.action || ' ' || (d.details #>> array[:detail]) as line
            from audit a join audit_details d on d.audit = a.id
            where a.subject_type = 'delivery' and a.subject_id = :delivery order by a.happened_at
            """);

    @Test
    void a_delivery_that_waits_for_tomorrow_is_sent_now() {
        var state = scene.announced().state();
        MailRelay.server().at(Point.RCPT).to(state.mailbox()).say("451 4.3.0 later");
        scene.invite(state);
        var id = notice(scene.session, "invitation");
        soon().until(() -> database.query(TOMORROW)
                        .set("notice", id)
                        .set("participant", state.id())
                        .update()
                == 1);
        MailRelay.server().behave();

        retry(deliveryId(id, state))
                .then()
                .statusCode(200)
                .body("state", equalTo("deferred"))
                .body("words", containsString("later"));

        await(id, "completed");
        assertThat(delivery(id, state)).containsEntry("state", "handed-over");
        assertThat(mail(state)).hasSize(1);
    }

    @Test
    void a_mailbox_that_exists_after_all_is_lifted_from_suppression_and_retried() {
        var state = scene.announced().state();
        var wrong = MailRelay.server().at(Point.RCPT).to(state.mailbox());
        wrong.say("550 5.1.1 no such mailbox");
        scene.invite(state);
        var id = notice(scene.session, "invitation");
        assertThat(await(id, "completed").getInt("statesNotReached")).isEqualTo(1);
        assertThat(counts(id).getInt("undeliverable")).isEqualTo(1);
        var delivery = deliveryId(id, state);
        wrong.cancel();

        refused(delivery, "lift that first", "undeliverable");
        assertThat(suppressed(state)).containsExactly("no such mailbox");
        lift(state, 204);
        lift(state, 404);
        assertThat(suppressed(state)).isEmpty();
        retry(delivery).then().statusCode(200).body("state", equalTo("queued"));

        soon().until(() -> counts(id).getInt("statesTold") == 1);
        assertThat(await(id, "completed").getInt("undeliverable")).isZero();
        assertThat(mail(state)).hasSize(1);
        assertThat(audited(delivery, "was")).contains("operator delivery.retried undeliverable");
        assertThat(audited(delivery, "address")).contains("operator suppression.lifted " + state.mailbox());
    }

    @Test
    void a_later_notice_to_a_suppressed_mailbox_is_kept_until_it_is_lifted_and_retried() {
        var states = scene.announced().states(2);
        var mended = states.getFirst();
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        var wrong = MailRelay.server().at(Point.RCPT).to(mended.mailbox());
        wrong.say("550 5.1.1 no such mailbox");
        scene.publish();
        await(notice(scene.session, "programme"), "completed");
        wrong.cancel();
        scene.publish();
        soon().until(() -> notices(scene.session)
                        .getList("findAll { it.revision == 1 && it.state == 'completed' }")
                        .size()
                == 2);

        var newest = notices(scene.session).getString("find { it.revision == 1 && it.kind == 'programme' }.id");
        assertThat(delivery(newest, mended)).containsEntry("state", "suppressed");
        lift(mended, 204);
        retry(deliveryId(newest, mended)).then().statusCode(200);

        soon().until(() -> counts(newest).getInt("statesTold") == 1);
        assertThat(mail(mended)).hasSize(2);
    }

    @Test
    void what_makes_no_sense_to_send_is_not_retried() {
        var told = scene.announced().state();
        var overtaken = scene.stateWithoutMailbox();
        scene.mailboxes(
                overtaken,
                new Mailbox(overtaken.mailbox(), Purpose.ALL),
                new Mailbox(overtaken.mailbox("old"), Purpose.ALL));
        scene.invite(told, overtaken);
        await(notice(scene.session, "invitation"), "completed");
        MailRelay.server().at(Point.RCPT).to(overtaken.mailbox()).say("550 5.7.1 not to this one");
        scene.publish();
        var programme = notice(scene.session, "programme");
        await(programme, "completed");
        var undeliverable = undeliverable(programme);
        MailRelay.server().behave();
        scene.mailboxes(overtaken, new Mailbox(overtaken.mailbox("old"), Purpose.ALL));
        soon().until(() -> query(
                                "select address from mailbox b join mission m on m.id = b.mission join invitation i"
                                        + " on i.participant = m.participant where i.session = :session",
                                scene.session,
                                row -> row.text("address"))
                        .size()
                == 2);

        refused(undeliverable, "no longer lists this mailbox", "undeliverable");
        refused(deliveryId(programme, told), "has taken it", "handed-over");
        scene.publish();
        await(notice(scene.session, "change"), "completed");
        refused(undeliverable, "newer revision", "undeliverable");
        retry(UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void deliveries_are_listed_by_state_and_notice_a_page_at_a_time() {
        var states = scene.announced().states(5);
        scene.invite(states);
        var id = notice(scene.session, "invitation");
        await(id, "completed");

        var seen = new ArrayList<String>();
        var after = "";
        for (var size : List.of(2, 2, 1)) {
            var page = operator()
                    .get("/deliveries?limit=2&state=handed-over&notice=" + id + after)
                    .jsonPath();
            assertThat(page.getList("deliveries")).hasSize(size);
            seen.addAll(page.getList("deliveries.delivery.address"));
            after = "&after=" + page.getString("next");
        }

        assertThat(after).isEqualTo("&after=null");
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        states.stream().map(State::mailbox).toList());
        assertThat(operator()
                        .get("/deliveries?state=undeliverable&notice=" + id)
                        .jsonPath()
                        .getList("deliveries"))
                .isEmpty();
    }

    private static String deliveryId(String notice, State state) {
        return String.valueOf(delivery(notice, state).get("id"));
    }

    private static String undeliverable(String notice) {
        return operator()
                .get("/deliveries?state=undeliverable&notice=" + notice)
                .jsonPath()
                .getString("deliveries[0].delivery.id");
    }

    private static void refused(String delivery, String why, String state) {
        retry(delivery)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo(NOT_RETRIED))
                .body("detail", containsString(why))
                .body("state", equalTo(state));
    }

    private static List<String> suppressed(State state) {
        return operator()
                .get("/suppressions")
                .jsonPath()
                .getList("findAll { it.address == '" + state.mailbox() + "' }.words");
    }

    private static void lift(State state, int answer) {
        operator().delete("/suppressions/{address}", state.mailbox()).then().statusCode(answer);
    }

    private List<String> audited(String delivery, String detail) {
        return database.query(AUDITED)
                .set("delivery", delivery)
                .set("detail", detail)
                .list(row -> String.valueOf(row.textOrNull("line")));
    }
}
