package org.convoke.notification.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationApi;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.operation.Stalled.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever should have moved on and has not is found and counted, also what should never be. */
@QuarkusTest
class StalledTest extends NotificationTest {

    private static final Sql VANISHED = Sql.of(
            "update delivery set state = 'suppressed', words = 'vanished' where session = :session and state = 'deferred'");

    @Inject
    Stalled stalled;

    @Inject
    Holds holds;

    @AfterEach
    void resume() {
        holds.resume(Scope.ALL, "", "end of the test", "test");
    }

    /** As if the time were so much later. */
    private long count(String kind, String reason) {
        return stalled.look(Instant.now().plus(Duration.ofMinutes(1))).stream()
                .filter(work -> work.kind().equals(kind) && work.reason().contains(reason))
                .mapToLong(Work::count)
                .sum();
    }

    @Test
    void messages_that_are_due_and_not_sent_are_counted_with_what_holds_them() {
        var before = count("due-not-sent", "all sending is held");
        holds.hold(Scope.ALL, "", "a test", "test");

        scene.invite(scene.announced().states(3));

        soon().until(() -> count("due-not-sent", "all sending is held") == before + 3);
        assertThat(stalled.look())
                .as("it is not five minutes ago")
                .noneMatch(work -> work.kind().equals("due-not-sent"));
        holds.resume(Scope.ALL, "", "the test is over", "test");
        soon().until(() -> count("due-not-sent", "all sending is held") == 0);
    }

    @Test
    void a_participant_that_waits_though_nothing_is_on_its_way_is_counted_whatever_the_reason() {
        var before = count("participant-waits-for-nothing", "");
        var state = scene.announced().state();
        server().at(Point.RCPT).to(state.mailbox()).say("451 4.2.1 later");
        scene.invite(state);
        soon().until(() -> outcomes(state).contains("deferred"));
        holds.hold(Scope.ALL, "", "a test", "test");

        soon().until(() -> {
            database.query(VANISHED).set("session", scene.session).update();
            return count("participant-waits-for-nothing", "") == before + 1;
        });
    }

    @Test
    void a_notice_that_a_person_paused_is_counted() {
        var before = count("notice-stopped", "it is paused");
        var state = scene.announced().state();
        server().at(Point.RCPT).to(state.mailbox()).say("451 4.2.1 later");
        scene.invite(state);
        var notice = NotificationApi.notice(scene.session, "invitation");

        NotificationApi.steer(notice, "pause", Map.of("reason", "a test"))
                .then()
                .statusCode(200);

        assertThat(count("notice-stopped", "it is paused")).isEqualTo(before + 1);
        NotificationApi.steer(notice, "cancel", Map.of("reason", "the test is over"));
    }

    @Test
    void where_all_moves_there_is_nothing_to_count() {
        var state = scene.announced().state();
        scene.invite(state);
        NotificationApi.await(NotificationApi.notice(scene.session, "invitation"), "completed");

        assertThat(stalled.look()).noneMatch(work -> work.kind().equals("lease-not-taken-over"));
    }
}
