package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.participants;
import static org.convoke.notification.NotificationApi.secretariatOf;
import static org.convoke.notification.NotificationApi.told;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom mail does not reach is told by telephone, and that is written down. */
@QuarkusTest
class TelephoneTest extends NotificationTest {

    private static final Sql AUDITED =
            Sql.of("select actor from audit where action = 'notice.told-by-telephone' and subject_id = :notice");

    private State state;
    private String notice;

    @BeforeEach
    void a_state_without_a_mailbox_is_not_reached() {
        state = scene.announced().stateWithoutMailbox();
        scene.invite(state);
        notice = notice(scene.session, "invitation");
        await(notice, "completed");
    }

    private Response record(String participant, Object body) {
        return secretariatOf(scene.process)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/notices/{notice}/participants/{participant}/telephone", notice, participant);
    }

    @Test
    void who_was_called_by_whom_and_when_is_shown_to_the_secretariat_and_to_the_mission() {
        record(
                        state.code().toLowerCase(Locale.ROOT),
                        Map.of(
                                "spokeTo",
                                "Third Secretary",
                                "note",
                                "will tell us a mailbox",
                                "at",
                                "2017-09-04T08:00:00Z"))
                .then()
                .statusCode(200)
                .body("by", equalTo("secretariat"));
        record(state.id().toString(), Map.of("spokeTo", "the Ambassador"))
                .then()
                .statusCode(200);

        var row = "find { it.participant.code == '" + state.code() + "' }";
        assertThat(participants(notice).getString(row + ".state")).isEqualTo("not-reached");
        assertThat(participants(notice).getList(row + ".telephone.spokeTo"))
                .isEqualTo(List.of("Third Secretary", "the Ambassador"));
        assertThat(participants(notice).getString(row + ".telephone[0].at")).isEqualTo("2017-09-04T08:00:00Z");
        assertThat(told(state).getString("[0].telephone[0].note")).isEqualTo("will tell us a mailbox");
        assertThat(database.query(AUDITED).set("notice", notice).list(found -> found.text("actor")))
                .containsExactly("secretariat", "secretariat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "\u0000"})
    void whom_one_spoke_to_is_one_line(String name) {
        record(state.code(), Map.of("spokeTo", name)).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_call_is_not_in_the_future() {
        record(
                        state.code(),
                        Map.of(
                                "spokeTo",
                                "a",
                                "at",
                                Instant.now().plusSeconds(3_600).toString()))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/at"));
    }

    @Test
    void a_participant_that_the_notice_does_not_concern_is_refused() {
        record(scene.state().code(), Map.of("spokeTo", "a")).then().statusCode(404);
        record("XYZ-NO", Map.of("spokeTo", "a")).then().statusCode(404);
    }
}
