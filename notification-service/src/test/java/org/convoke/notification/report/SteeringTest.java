package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.counts;
import static org.convoke.notification.NotificationApi.delivery;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.NotificationApi.participants;
import static org.convoke.notification.NotificationApi.steer;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.ParticipantNotReached;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.Test;

/** A notice is paused, resumed and cancelled while it goes out. */
@QuarkusTest
class SteeringTest extends NotificationTest {

    private static final int SENDERS = 4;

    private static final Sql AUDITED = Sql.of("""
        select a.actor || ' ' || a.action || ' ' || coalesce(d.details ->> 'reason', '') as line
        from audit a left join audit_details d on d.audit = a.id
        where a.subject_type = 'notice' and a.subject_id = :notice order by a.happened_at
        """);

    @Test
    void a_paused_notice_starts_no_message_after_what_is_claimed_and_goes_on_when_resumed() {
        var states = scene.announced().states(60);
        MailRelay.server().at(Point.RCPT).delay(Duration.ofMillis(100));
        scene.invite(states);
        var id = notice(scene.session, "invitation");
        soon().until(() -> received(states) > 0);

        steer(id, "pause", Map.of("reason", "A room is wrong"))
                .then()
                .statusCode(200)
                .body("state", equalTo("paused"))
                .body("pausedReason", equalTo("A room is wrong"));
        var atPause = received(states);
        soon().until(() -> sending(id) == 0);
        var afterwards = received(states);

        assertThat(afterwards - atPause).isLessThanOrEqualTo(SENDERS * MailRelay.CLAIM);
        assertThat(afterwards).isLessThan(states.size());
        soon().during(Duration.ofSeconds(2)).until(() -> received(states) == afterwards);
        assertThat(counts(id).getInt("statesTold")).isEqualTo(afterwards);
        assertThat(counts(id).getInt("statesWaiting")).isEqualTo(states.size() - afterwards);

        MailRelay.server().behave();
        steer(id, "resume", Map.of()).then().statusCode(200).body("pausedReason", equalTo(null));
        assertThat(await(id, "completed").getInt("statesTold")).isEqualTo(states.size());
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
        assertThat(audited(id))
                .containsExactly("secretariat notice.paused A room is wrong", "secretariat notice.resumed ");
    }

    @Test
    void a_notice_that_is_cancelled_half_way_tells_nobody_more_and_says_so_of_each() {
        var told = scene.announced().state();
        var waiting = scene.state();
        MailRelay.server().at(Point.RCPT).to(waiting.mailbox()).say("451 4.3.0 later");
        scene.invite(told, waiting);
        var id = notice(scene.session, "invitation");
        soon().until(() -> counts(id).getInt("statesTold") == 1
                && "deferred".equals(delivery(id, waiting).get("state")));

        operator()
                .contentType("application/json")
                .body(Map.of("reason", "The session is postponed"))
                .post("/notices/{id}/cancel", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("pausedReason", equalTo("The session is postponed"));
        MailRelay.server().behave();

        soon().until(() -> counts(id).getInt("statesNotReached") == 1);
        assertThat(participants(id).getList("reason")).containsExactly(null, "cancelled");
        assertThat(delivery(id, waiting)).containsEntry("state", "cancelled");
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        1,
                        event -> event.participant().equals(waiting.id())))
                .extracting(ParticipantNotReached::reason)
                .containsExactly(ParticipantNotReached.Reason.CANCELLED);
        soon().during(Duration.ofSeconds(2)).until(() -> mail(waiting).isEmpty());
        assertThat(counts(id).getString("state")).isEqualTo("cancelled");
        assertThat(audited(id)).containsExactly("operator notice.cancelled The session is postponed");
        for (var course : List.of("pause", "resume", "cancel")) {
            steer(id, course, Map.of("reason", "again"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://convoke.example/problems/notice-state"))
                    .body("state", equalTo("cancelled"));
        }
    }

    @Test
    void a_notice_that_is_complete_is_neither_paused_nor_resumed_nor_cancelled() {
        var state = scene.announced().state();
        scene.invite(state);
        var id = notice(scene.session, "invitation");
        await(id, "completed");

        for (var course : List.of("pause", "resume", "cancel")) {
            steer(id, course, Map.of("reason", "too late"))
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("state", equalTo("completed"));
        }

        assertThat(audited(id)).isEmpty();
    }

    @Test
    void a_notice_that_was_complete_and_goes_on_can_be_cancelled() {
        var told = scene.announced().state();
        var late = scene.stateWithoutMailbox();
        scene.invite(told, late);
        var id = notice(scene.session, "invitation");
        await(id, "completed");
        MailRelay.server().at(Point.RCPT).to(late.mailbox()).say("451 4.3.0 later");
        scene.mailboxes(late, new Mailbox(late.mailbox(), Purpose.ALL));
        await(id, "sending");

        steer(id, "cancel", Map.of("reason", "Not now")).then().statusCode(200).body("state", equalTo("cancelled"));
        MailRelay.server().behave();

        soon().until(() -> "cancelled".equals(delivery(id, late).get("state")));
        assertThat(counts(id).getInt("statesNotReached")).isEqualTo(1);
        soon().during(Duration.ofSeconds(2)).until(() -> mail(late).isEmpty());
        assertThat(audited(id)).containsExactly("secretariat notice.cancelled Not now");
    }

    private static long received(List<State> states) {
        return states.stream().filter(state -> !mail(state).isEmpty()).count();
    }

    private static int sending(String notice) {
        return operator()
                .get("/deliveries?state=sending&notice=" + notice)
                .jsonPath()
                .getList("deliveries")
                .size();
    }

    private List<String> audited(String notice) {
        return database.query(AUDITED).set("notice", notice).list(row -> row.text("line"));
    }
}
