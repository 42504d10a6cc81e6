package org.convoke.notification.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.subject;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.convoke.kit.identity.Ids;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.junit.jupiter.api.Test;

/** A deadline that comes near is recalled to those who have not acknowledged, and to nobody else. */
@QuarkusTest
class ReminderTest extends NotificationTest {

    private static final LocalDate DAY = LocalDate.of(2049, 3, 10);
    private static final Instant DUE = Instant.parse("2049-03-10T17:00:00Z");
    private static final Duration BEFORE = Duration.ofDays(2);

    private final DeadlineId deadline = new DeadlineId(Ids.next());

    @Inject
    Reminders reminders;

    /** At 18:00 in Vienna, which is 17:00 in universal time. */
    private Programme due(Visibility visibility, LocalTime time) {
        return programme()
                .day("2017-09-04")
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .build()
                .with(programme -> programme.deadlines = List.of(new Deadline(
                        deadline,
                        DeadlineKind.values()[0],
                        LocalizedText.english("Inscription on the list of speakers"),
                        DAY,
                        time,
                        visibility)));
    }

    private List<State> told(Programme programme) {
        var states = scene.announced().states(2);
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish(programme);
        await(notice(scene.session, "programme"), "completed");
        return states;
    }

    private static void acknowledge(State state) {
        var link = plainText(mail(state).getLast()).replaceAll("(?s).*/en/acknowledge/([A-Za-z0-9_-]+).*", "$1");
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/acknowledgements/{link}", link)
                .then()
                .statusCode(200);
    }

    @Test
    void who_has_not_acknowledged_is_reminded_once_when_the_time_comes() {
        var states = told(due(Visibility.PARTICIPANTS, LocalTime.of(18, 0)));
        acknowledge(states.getFirst());

        assertThat(reminders.remind(DUE.minus(BEFORE).minusSeconds(60), BEFORE))
                .as("not yet")
                .isZero();
        assertThat(reminders.remind(DUE.minus(BEFORE), BEFORE)).isEqualTo(1);
        assertThat(reminders.remind(DUE.minusSeconds(60), BEFORE)).as("once").isZero();
        await(notice(scene.session, "announcement"), "completed");

        assertThat(mail(states.getFirst())).hasSize(2);
        assertThat(mail(states.getLast())).hasSize(3);
        assertThat(subject(mail(states.getLast()).getLast()))
                .startsWith("Reminder: Inscription on the list of speakers, by 10 March 2049 at 18:00 (Vienna)");
    }

    @Test
    void a_deadline_that_is_moved_is_recalled_again_and_one_that_has_passed_or_is_internal_is_not() {
        var states = told(due(Visibility.PUBLIC, LocalTime.of(18, 0)));
        assertThat(reminders.remind(DUE.minus(BEFORE), BEFORE)).isEqualTo(1);

        known(scene.publish(due(Visibility.PUBLIC, LocalTime.of(19, 0))));
        assertThat(reminders.remind(DUE.minus(BEFORE).plusSeconds(7200), BEFORE))
                .as("moved")
                .isEqualTo(1);
        known(scene.publish(due(Visibility.PUBLIC, LocalTime.of(8, 0))));
        assertThat(reminders.remind(DUE, BEFORE)).as("passed").isZero();
        known(scene.publish(due(Visibility.INTERNAL, LocalTime.of(20, 0))));
        assertThat(reminders.remind(DUE, BEFORE)).as("internal").isZero();
        assertThat(states).hasSize(2);
    }
}
