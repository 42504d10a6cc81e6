package org.convoke.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of this service for every role. A row says what each caller is answered; the columns are in the order of
 * {@link Who}. The table is complete: an endpoint of the served OpenAPI document that has no row fails the test. The
 * notice that is asked for is complete, so who may steer it is answered 409.
 */
@QuarkusTest
class AuthorizationTest extends NotificationTest {

    /** Who asks. */
    private enum Who {
        NOBODY,
        FOCAL_POINT,
        FOCAL_POINT_OF_ANOTHER,
        DELEGATE,
        USHER,
        OPERATOR,
        COFACILITATOR,
        COFACILITATOR_OF_ANOTHER,
        SECRETARIAT,
        SECRETARIAT_OF_ANOTHER,
        SECRETARIAT_NO_LONGER,
        CLAIMS_EVERYTHING;

        RequestSpecification asks(UUID process, State state) {
            return switch (this) {
                case NOBODY -> NotificationApi.anybody();
                case FOCAL_POINT -> NotificationApi.focalPointOf(state);
                case FOCAL_POINT_OF_ANOTHER -> NotificationApi.as("focal.che", "focal-point@participant:CHE");
                case DELEGATE -> NotificationApi.as("delegate", "delegate@participant:" + state.code());
                case USHER -> NotificationApi.as("usher", "usher@process:*");
                case OPERATOR -> NotificationApi.operator();
                case COFACILITATOR -> NotificationApi.as("cofacilitator", "cofacilitator@process:" + process);
                case COFACILITATOR_OF_ANOTHER ->
                    NotificationApi.as("other", "cofacilitator@process:" + UUID.randomUUID());
                case SECRETARIAT -> NotificationApi.secretariatOf(process);
                case SECRETARIAT_OF_ANOTHER -> NotificationApi.secretariatOf(UUID.randomUUID());
                case SECRETARIAT_NO_LONGER ->
                    NotificationApi.as("former", "secretariat@process:" + process + ";until=2017-12-31");
                case CLAIMS_EVERYTHING ->
                    NotificationApi.as(
                            "focal",
                            "secretariat",
                            "secretariat@participant:" + state.code(),
                            "secretariat@",
                            "operator@process:*",
                            "admin@process:*");
            };
        }
    }

    /** An endpoint and what each caller is answered. */
    private record Row(String operation, List<Integer> answers) {

        static Row read(String line) {
            var cells = line.strip().split("\\s+");
            return new Row(
                    cells[0] + " " + cells[1],
                    Arrays.stream(cells).skip(2).map(Integer::valueOf).toList());
        }

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    // nobody, focal point own and of another, delegate, usher, operator, cofacilitator own and of another,
    // secretariat own, of another, no longer, claims everything
    private static final List<Row> TABLE = """
            GET    /sessions/{session}/notices          401 403 403 403 403 200 200 403 200 403 403 403
            GET    /notices/{notice}                    401 403 403 403 403 200 200 403 200 403 403 403
            GET    /notices/{notice}/participants       401 403 403 403 403 200 200 403 200 403 403 403
            GET    /notices/{notice}/message            401 200 403 403 403 403 200 403 200 403 403 403
            POST   /notices/{notice}/pause              401 403 403 403 403 409 403 403 409 403 403 403
            POST   /notices/{notice}/resume             401 403 403 403 403 409 403 403 409 403 403 403
            POST   /notices/{notice}/cancel             401 403 403 403 403 409 403 403 409 403 403 403
            GET    /participants/{participant}/notices  401 200 403 403 403 403 200 200 200 200 403 403
            GET    /deliveries                          401 403 403 403 403 200 403 403 403 403 403 403
            POST   /deliveries/{delivery}/retry         401 403 403 403 403 409 403 403 403 403 403 403
            GET    /suppressions                        401 403 403 403 403 200 403 403 403 403 403 403
            DELETE /suppressions/{address}              401 403 403 403 403 404 403 403 403 403 403 403
            POST   /operations/republish                401 403 403 403 403 202 403 403 403 403 403 403
            GET    /operations/dead-letters             401 403 403 403 403 200 403 403 403 403 403 403
            POST   /operations/dead-letters/{id}/replay 401 403 403 403 403 404 403 403 403 403 403 403
            """.lines().map(Row::read).toList();

    @Test
    void every_endpoint_answers_every_role_as_the_table_says() {
        var state = scene.announced().state();
        scene.invite(state);
        var notice = NotificationApi.notice(scene.session, "invitation");
        NotificationApi.await(notice, "completed");
        var names = Map.<String, Object>of(
                "session", scene.session,
                "notice", notice,
                "participant", state.code(),
                "delivery",
                        String.valueOf(NotificationApi.delivery(notice, state).get("id")),
                "address", state.mailbox(),
                "id", UUID.randomUUID());

        var wrong = new ArrayList<String>();
        for (var row : TABLE) {
            for (var who : Who.values()) {
                var request = who.asks(scene.process, state);
                var expected = row.answers().get(who.ordinal());
                var status = ask(row, request, names, state);
                if (status != expected) {
                    wrong.add("%s for %s is %d, not %d".formatted(row.operation(), who, status, expected));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_has_every_endpoint() {
        var paths = NotificationApi.anybody()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths");
        var served = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> List.of("get", "put", "post", "delete", "patch").contains(key))
                .forEach(method -> served.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(TABLE.stream().map(Row::operation)).containsExactlyInAnyOrderElementsOf(served);
    }

    private static int ask(Row row, RequestSpecification request, Map<String, Object> names, State state) {
        names.forEach((name, value) -> {
            if (row.path().contains("{" + name + "}")) {
                request.pathParam(name, value);
            }
        });
        if (row.path().endsWith("/message")) {
            request.queryParam("participant", state.code());
        }
        if (row.method().equals("POST")) {
            request.contentType(ContentType.JSON).body(Map.of("reason", "a test"));
        }
        return request.request(row.method(), row.path()).statusCode();
    }
}
