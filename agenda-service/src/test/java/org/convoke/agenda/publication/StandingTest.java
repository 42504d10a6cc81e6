package org.convoke.agenda.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.RevisionPublished;
import org.convoke.events.Topics;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class StandingTest {

    private static final LocalizedText WHY = LocalizedText.english("The venue is not available");

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to(end))
                .day("2017-09-05")
                .meeting("Second morning", at("10:00"), to(end))
                .build();
    }

    @Test
    void a_cancelled_session_is_told_at_once_with_the_reason() {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            var session = publishedSession(until("12:00"));

            decide(session, "cancellation", Map.of("reason", WHY))
                    .then()
                    .statusCode(201)
                    .header("Location", containsString("/publications/"))
                    .body("state", equalTo("published"))
                    .body("symbol", equalTo("Rev.1"));

            anybody()
                    .get("/sessions/{id}", session)
                    .then()
                    .body("standing.type", equalTo("cancelled"))
                    .body("standing.reason.texts.en.text", equalTo("The venue is not available"))
                    .body("latest.symbol", equalTo("Rev.1"));
            var told = topic.await(
                            RevisionPublished.class, 2, event -> event.session().equals(session))
                    .getLast();
            assertThat(told.programme().standing()).isEqualTo(new Standing.Cancelled(WHY));
            assertThat(told.programme().meetings()).isEqualTo(until("12:00").meetings());
        }
    }

    @Test
    void edits_that_are_not_published_stay_where_they_are() {
        var session = publishedSession(until("12:00"));
        edit(session, 1, until("13:00")).then().statusCode(200);

        decide(session, "postponement", Map.of("reason", WHY)).then().statusCode(201);

        var postponed = new Standing.Postponed(WHY);
        assertThat(latest(session)).isEqualTo(until("12:00").with(p -> p.standing = postponed));
        assertThat(draft(session)).isEqualTo(until("13:00").with(p -> p.standing = postponed));
    }

    @Test
    void a_session_is_resumed_at_new_dates_with_all_that_is_on_its_programme() {
        var session = publishedSession(until("12:00"));
        decide(session, "postponement", Map.of("reason", WHY)).then().statusCode(201);

        decide(session, "resumption", Map.of("firstDay", "2017-10-09"))
                .then()
                .statusCode(201)
                .body("symbol", equalTo("Rev.2"));

        var resumed = latest(session);
        assertThat(resumed.standing()).isEqualTo(new Standing.Convened());
        assertThat(resumed.days().first()).hasToString("2017-10-09");
        assertThat(resumed.days().last()).hasToString("2017-10-10");
        assertThat(resumed.meetings())
                .extracting(meeting -> meeting.date().toString())
                .containsExactly("2017-10-09", "2017-10-10");
        anybody().get("/sessions/{id}", session).then().body("days.first", equalTo("2017-10-09"));
    }

    @Test
    void a_cancellation_can_be_taken_back_by_resuming_at_the_same_dates() {
        var session = publishedSession(until("12:00"));
        decide(session, "cancellation", Map.of("reason", WHY)).then().statusCode(201);

        decide(session, "resumption", Map.of()).then().statusCode(201);

        assertThat(latest(session)).isEqualTo(until("12:00"));
    }

    @Test
    void what_is_so_already_is_not_decided_again() {
        var session = publishedSession(until("12:00"));
        isRefused(decide(session, "resumption", Map.of()));
        decide(session, "postponement", Map.of("reason", WHY)).then().statusCode(201);
        isRefused(decide(session, "postponement", Map.of("reason", WHY)));
        decide(session, "cancellation", Map.of("reason", WHY)).then().statusCode(201);
        isRefused(decide(session, "cancellation", Map.of("reason", WHY)));
        isRefused(decide(session, "postponement", Map.of("reason", WHY)));
    }

    @Test
    void a_reason_is_needed() {
        var session = publishedSession(until("12:00"));

        for (var operation : List.of("cancellation", "postponement")) {
            decide(session, operation, Map.of()).then().statusCode(400).body("violations[0].field", equalTo("/reason"));
            var blank = Map.of("source", "en", "texts", Map.of("en", Map.of("text", "  ")));
            decide(session, operation, Map.of("reason", blank))
                    .then()
                    .statusCode(400)
                    .body("violations[0].message", containsString("must not be blank"));
            decide(session, operation, Map.of("reason", LocalizedText.english("x".repeat(2_001))))
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("/reason/texts/en/text"));
        }
        anybody().get("/sessions/{id}", session).then().body("standing.type", equalTo("convened"));
    }

    @Test
    void whoever_says_what_she_read_is_told_when_it_moved() {
        var session = publishedSession(until("12:00"));
        edit(session, 1, until("13:00")).then().statusCode(200);

        secretariat()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(json(Map.of("reason", WHY)))
                .post("/sessions/{id}/cancellation", session)
                .then()
                .statusCode(412);
    }

    @Test
    void what_would_break_a_rule_is_refused_and_nothing_is_kept_of_it() {
        var session = publishedSession(until("12:00"));
        decide(session, "postponement", Map.of("reason", WHY)).then().statusCode(201);
        var before = draft(session);
        publish(session, 2).then().statusCode(409);

        decide(session, "resumption", Map.of("firstDay", "9th of October"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/firstDay"));

        assertThat(draft(session)).isEqualTo(before);
    }

    @Test
    void two_persons_cancel_where_two_persons_publish() {
        var session = publishedSession(until("12:00"));
        secretariat()
                .contentType(ContentType.JSON)
                .body(json(Map.of("required", true)))
                .put("/sessions/{id}/approval-rule", session)
                .then()
                .statusCode(200);

        var publication = decide(session, "cancellation", Map.of("reason", WHY))
                .then()
                .statusCode(201)
                .body("state", equalTo("pending-approval"))
                .extract()
                .jsonPath()
                .getUUID("id");
        anybody().get("/sessions/{id}", session).then().body("standing.type", equalTo("convened"));
        cofacilitator()
                .post("/sessions/{id}/publications/{publication}/approval", session, publication)
                .then()
                .body("state", equalTo("published"));

        anybody().get("/sessions/{id}", session).then().body("standing.type", equalTo("cancelled"));
    }

    private static void isRefused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("https://convoke.example/problems/session-standing"));
    }

    private static Response decide(UUID session, String operation, Map<String, Object> body) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(body))
                .post("/sessions/{id}/" + operation, session);
    }

    private static Programme latest(UUID session) {
        return read(anybody().get("/sessions/{id}/revisions/latest", session), "programme", Programme.class);
    }

    private static Programme draft(UUID session) {
        return read(secretariat().get("/sessions/{id}/draft", session), "programme", Programme.class);
    }
}
