package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.convoke.programme.Programme;
import org.junit.jupiter.api.Test;

/** A change of a meeting that is over is no longer worth sending; a correction of what was over already is. */
@QuarkusTest
class OverdueTest extends NotificationTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    private static final Sql WORTH_UNTIL =
            Sql.of("select worth_until from revision where session = :session and number = :number");

    private static final Sql IT_IS_OVER = Sql.of("""
            update revision set worth_until = now() - interval '1 second' where session = :session and number = :number
            """);

    private static Programme onDay(LocalDate day, String end) {
        return programme()
                .on(day.toString(), day.plusDays(1).toString())
                .day(day.toString())
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .panel("Trafficking in persons", at("15:00"), to(end))
                .build();
    }

    private State told(LocalDate day) {
        var state = scene.announced().state();
        scene.publish(onDay(day, "17:00"));
        scene.invite(state);
        soon().until(() -> mail(state).size() == 1);
        soon().until(() -> rows(state).contains("invitation - told"));
        return state;
    }

    private Instant worthUntil(int number) {
        return database.query(WORTH_UNTIL)
                .set("session", scene.session)
                .set("number", number)
                .first(row -> row.instant("worth_until"))
                .orElseThrow();
    }

    @Test
    void what_could_not_be_sent_before_the_meeting_was_over_is_taken_back_and_the_state_is_not_reached() {
        var day = LocalDate.now(VIENNA).plusDays(30);
        var state = told(day);
        server().at(Point.RCPT).to(state.mailbox()).say("451 4.2.1 the mailbox is busy");
        scene.publish(onDay(day, "17:30"));
        soon().until(() -> deliveries(state).size() == 2
                && deliveries(state).getLast().state().equals("deferred"));
        assertThat(worthUntil(1))
                .isEqualTo(day.atTime(LocalTime.of(17, 30)).atZone(VIENNA).toInstant());

        database.query(IT_IS_OVER)
                .set("session", scene.session)
                .set("number", 1)
                .update();

        soon().until(() -> rows(state).contains("change 1 not-reached cancelled"));
        assertThat(deliveries(state).getLast().state()).isEqualTo("cancelled");
        assertThat(deliveries(state).getLast().words()).isEqualTo("not sent before what it tells was over");
        server().behave();
        assertThat(mail(state)).hasSize(1);
    }

    @Test
    void while_one_of_the_changes_is_still_ahead_the_message_is_tried_again() {
        var day = LocalDate.now(VIENNA).plusDays(30);
        var state = told(day);
        var busy = server().at(Point.RCPT).to(state.mailbox());
        busy.say("451 4.2.1 the mailbox is busy");
        scene.publish(onDay(day, "17:30"));
        scene.publish(onDay(day, "17:45"));
        soon().until(() -> deliveries(state).getLast().state().equals("deferred")
                && rows(state).contains("change 2 waiting"));

        database.query(IT_IS_OVER)
                .set("session", scene.session)
                .set("number", 1)
                .update();
        busy.cancel();

        soon().until(() -> rows(state).contains("change 2 told"));
        assertThat(mail(state)).hasSize(2);
    }

    @Test
    void what_was_over_when_it_was_published_is_sent_all_the_same() {
        var state = told(LocalDate.parse("2017-09-04"));

        scene.publish(onDay(LocalDate.parse("2017-09-04"), "17:30"));

        soon().until(() -> rows(state).contains("change 1 told"));
        assertThat(List.copyOf(mail(state))).hasSize(2);
    }
}
