package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.counts;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.NotificationApi.steer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.notification.NotificationTest;
import org.junit.jupiter.api.Test;

/** What is asked wrongly is answered with problem details that say what would be accepted. */
@QuarkusTest
class BadInputTest extends NotificationTest {

    private static final String LONG = "x".repeat(501);

    @Test
    void what_there_is_not_is_not_found() {
        var unknown = UUID.randomUUID();
        for (var path : List.of(
                "/notices/" + unknown,
                "/notices/" + unknown + "/participants",
                "/notices/not-an-id",
                "/sessions/not-an-id/notices",
                "/participants/XXXXX/notices",
                "/participants/" + unknown + "/notices",
                "/notices/" + unknown + "/message?participant=XXXXX")) {
            problem(secretariat().get(path), 404, "not-found");
        }
        problem(steer(unknown.toString(), "pause", Map.of("reason", "none")), 404, "not-found");
        problem(operator().post("/deliveries/not-an-id/retry"), 404, "not-found");
    }

    @Test
    void a_session_that_was_not_heard_of_has_no_notices_yet() {
        var answer = secretariat().get("/sessions/{id}/notices", UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("")).isEmpty();
    }

    @Test
    void a_notice_is_not_stopped_without_a_reason() {
        var state = scene.announced().state();
        scene.invite(state);
        var id = notice(scene.session, "invitation");
        await(id, "completed");

        for (var course : List.of("pause", "cancel")) {
            for (var body : List.of(Map.of(), Map.of("reason", 7), Map.of("reason", "  "), Map.of("reason", LONG))) {
                problem(steer(id, course, body), 400, "invalid")
                        .body("violations[0].field", equalTo("/reason"))
                        .body("violations[0].in", equalTo("body"))
                        .body("violations[0].message", containsString("must "));
            }
            problem(steer(id, course, "{\"reason\":"), 400, "malformed-json");
            problem(steer(id, course, ""), 400, "bad-request");
        }
        assertThat(counts(id).getString("state")).isEqualTo("completed");
    }

    @Test
    void a_message_is_for_somebody() {
        problem(secretariat().get("/notices/{id}/message", UUID.randomUUID()), 400, "invalid")
                .body("violations[0].field", equalTo("participant"))
                .body("violations[0].in", equalTo("query"));
    }

    @Test
    void a_filter_that_is_not_understood_is_refused() {
        for (var wrong : Map.of(
                        "state", "lost",
                        "notice", "not-an-id",
                        "after", "not-an-id",
                        "limit", "501")
                .entrySet()) {
            problem(operator().queryParam(wrong.getKey(), wrong.getValue()).get("/deliveries"), 400, "invalid")
                    .body("violations[0].field", equalTo(wrong.getKey()))
                    .body("violations[0].in", equalTo("query"));
        }
    }

    private static ValidatableResponse problem(Response answer, int status, String kind) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/" + kind));
    }
}
