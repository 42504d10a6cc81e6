package org.convoke.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convoke.servicetests.AuthorizationTable;
import org.convoke.servicetests.AuthorizationTable.Row;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of this service for every role, for the own and for a foreign participant or process. The table is
 * complete: an endpoint of the served OpenAPI document that has no row fails the test. The notice that is asked for is
 * complete, so who may steer it is answered 409.
 */
@QuarkusTest
class AuthorizationTest extends NotificationTest {

    /** The case says how the participant is named; "bad" sends a body that fits nothing. */
    private static final AuthorizationTable TABLE = AuthorizationTable.of("""
        method path                                case nobody focal focal-elsewhere delegate usher operator cofacilitator cofacilitator-elsewhere secretariat secretariat-elsewhere former claims
        GET    /sessions/{session}/notices         -    401    403   403             403      403   200      200           403                     200         403                   403    403
        GET    /sessions/{session}/rehearsal       -    401    403   403             403      403   403      200           403                     200         403                   403    403
        POST   /sessions/{session}/rehearsal       bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        POST   /sessions/{session}/rehearsal/test        bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        GET    /notices/{notice}/report                  -    401    403   403             403      403   403      200           403                     200         403                   403    403
        GET    /notices/{notice}/report                  CODE 401    200   403             403      403   403      200           403                     200         403                   403    403
        GET    /sessions/{session}/announcements         -    401    403   403             403      403   403      200           403                     200         403                   403    403
        POST   /sessions/{session}/announcements         bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        GET    /announcements/{announcement}             -    401    403   403             403      403   403      200           403                     200         403                   403    403
        PUT    /announcements/{announcement}             bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        POST   /announcements/{announcement}/files       bad  401    403   403             403      403   403      415           403                     415         403                   403    403
        DELETE /announcements/{announcement}/files/{position} -  401    403   403             403      403   403      404           403                     404         403                   403    403
        GET    /announcements/{announcement}/message     -    401    403   403             403      403   403      200           403                     200         403                   403    403
        POST   /announcements/{announcement}/test        -    401    403   403             403      403   403      200           403                     200         403                   403    403
        POST   /announcements/{announcement}/addressees  bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        POST   /announcements/{announcement}/send        bad  401    403   403             403      403   403      400           400                     400         400                   403    403
        GET    /notices/{notice}                   -    401    403   403             403      403   200      200           403                     200         403                   403    403
        GET    /notices/{notice}/participants      -    401    403   403             403      403   200      200           403                     200         403                   403    403
        GET    /notices/{notice}/message           CODE 401    200   403             403      403   403      200           403                     200         403                   403    403
        GET    /notices/{notice}/message           code 401    200   403             403      403   403      200           403                     200         403                   403    403
        GET    /notices/{notice}/message           id   401    200   403             403      403   403      200           403                     200         403                   403    403
        POST   /notices/{notice}/participants/{participant}/telephone CODE 401 403 403       403      403   403      403           403                     200         403                   403    403
        POST   /notices/{notice}/participants/{participant}/telephone bad  401 403 403       403      403   403      403           403                     400         400                   403    403
        POST   /notices/{notice}/pause             -    401    403   403             403      403   409      403           403                     409         403                   403    403
        POST   /notices/{notice}/pause             bad  401    403   403             403      403   400      403           403                     400         400                   403    403
        POST   /notices/{notice}/resume            -    401    403   403             403      403   409      403           403                     409         403                   403    403
        POST   /notices/{notice}/cancel            -    401    403   403             403      403   409      403           403                     409         403                   403    403
        POST   /notices/{notice}/cancel            bad  401    403   403             403      403   400      403           403                     400         400                   403    403
        GET    /participants/{participant}/notices CODE 401    200   403             403      403   403      200           200                     200         200                   403    403
        GET    /participants/{participant}/notices code 401    200   403             403      403   403      200           200                     200         200                   403    403
        GET    /participants/{participant}/notices id   401    200   403             403      403   403      200           200                     200         200                   403    403
        GET    /participants/{participant}/mailboxes -  401    200   403             403      403   403      200           200                     200         200                   403    403
        GET    /mailbox-confirmations/{link}       -    404    404   404             404      404   404      404           404                     404         404                   404    404
        POST   /mailbox-confirmations/{link}       -    404    404   404             404      404   404      404           404                     404         404                   404    404
        GET    /deliveries                         -    401    403   403             403      403   200      403           403                     403         403                   403    403
        POST   /deliveries/{delivery}/retry        -    401    403   403             403      403   409      403           403                     403         403                   403    403
        GET    /suppressions                       -    401    403   403             403      403   200      403           403                     403         403                   403    403
        DELETE /suppressions/{address}             -    401    403   403             403      403   404      403           403                     403         403                   403    403
        POST   /suppressions/{address}/lift        -    401    403   403             403      403   404      403           403                     403         403                   403    403
        GET    /returned-messages                  -    401    403   403             403      403   200      403           403                     403         403                   403    403
        POST   /returned-messages/{id}/seen        -    401    403   403             403      403   404      403           403                     403         403                   403    403
        GET    /.well-known/convoke-keys.json      -    200    200   200             200      200   200      200           200                     200         200                   200    200
        GET    /acknowledgements/{link}            -    404    404   404             404      404   404      404           404                     404         404                   404    404
        POST   /acknowledgements/{link}            -    404    404   404             404      404   404      404           404                     404         404                   404    404
        GET    /operations/sending                 -    401    403   403             403      403   200      403           403                     403         403                   403    403
        POST   /operations/sending/hold            -    401    403   403             403      403   400      403           403                     403         403                   403    403
        POST   /operations/sending/resume          -    401    403   403             403      403   400      403           403                     403         403                   403    403
        POST   /operations/republish               -    401    403   403             403      403   202      403           403                     403         403                   403    403
        GET    /operations/dead-letters            -    401    403   403             403      403   200      403           403                     403         403                   403    403
        POST   /operations/dead-letters/{id}/replay -   401    403   403             403      403   404      403           403                     403         403                   403    403
        GET    /operations/parked                  -   401    403   403             403      403   200      403           403                     403         403                   403    403
        POST   /operations/parked/{id}/release     -   401    403   403             403      403   404      403           403                     403         403                   403    403
        POST   /operations/parked/{id}/discard     -   401    403   403             403      403   404      403           403                     403         403                   403    403
        """);

    @Test
    void every_endpoint_answers_every_caller_as_the_table_says() {
        var state = scene.announced().state();
        scene.invite(state);
        var notice = NotificationApi.notice(scene.session, "invitation");
        NotificationApi.await(notice, "completed");
        var delivery = String.valueOf(NotificationApi.delivery(notice, state).get("id"));

        var announcement = announcement();

        assertThat(TABLE.differences(
                        (caller, row) -> status(as(caller, state), row, state, notice, delivery, announcement)))
                .isEmpty();
    }

    @Test
    void the_table_has_every_endpoint() {
        var paths = NotificationApi.anybody()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths");

        assertThat(TABLE.operations()).isEqualTo(AuthorizationTable.operations(paths));
    }

    @Test
    void a_token_that_is_not_valid_is_refused() {
        NotificationApi.anybody()
                .header("Authorization", "Bearer not-a-token")
                .get("/suppressions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private RequestSpecification as(String caller, State state) {
        return switch (caller) {
            case "nobody" -> NotificationApi.anybody();
            case "focal" -> NotificationApi.focalPointOf(state);
            case "focal-elsewhere" -> NotificationApi.as("focal.che", "focal-point@participant:CHE");
            case "delegate" -> NotificationApi.as(caller, "delegate@participant:" + state.code());
            case "usher" -> NotificationApi.as(caller, "usher@process:*");
            case "operator" -> NotificationApi.operator();
            case "cofacilitator" -> NotificationApi.as(caller, "cofacilitator@process:" + scene.process);
            case "cofacilitator-elsewhere" -> NotificationApi.as(caller, "cofacilitator@process:" + UUID.randomUUID());
            case "secretariat" -> NotificationApi.secretariatOf(scene.process);
            case "secretariat-elsewhere" -> NotificationApi.secretariatOf(UUID.randomUUID());
            case "former" -> NotificationApi.as(caller, "secretariat@process:" + scene.process + ";until=2017-12-31");
            case "claims" ->
                NotificationApi.as(
                        caller,
                        "secretariat",
                        "secretariat@participant:" + state.code(),
                        "secretariat@",
                        "operator@process:*",
                        "admin@process:*");
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private String announcement() {
        var text = Map.of("source", "en", "texts", Map.of("en", Map.of("text", "Shuttle buses")));
        return NotificationApi.secretariat()
                .contentType(ContentType.JSON)
                .body(Map.of("subject", text, "text", text))
                .post("/sessions/{session}/announcements", scene.session)
                .jsonPath()
                .getString("id");
    }

    private int status(
            RequestSpecification request, Row row, State state, String notice, String delivery, String announcement) {
        var named = named(row, state);
        var names = Map.<String, Object>of(
                "session",
                scene.session,
                "notice",
                notice,
                "participant",
                named,
                "delivery",
                delivery,
                "address",
                state.mailbox(),
                "link",
                "not-a-link",
                "id",
                UUID.randomUUID(),
                "announcement",
                announcement,
                "position",
                7);
        names.forEach((name, value) -> {
            if (row.path().contains("{" + name + "}")) {
                request.pathParam(name, value);
            }
        });
        if (row.path().endsWith("/message")
                || (row.path().endsWith("/report") && !row.given().equals("-"))) {
            request.queryParam("participant", named);
        }
        if (row.path().endsWith("/files")) {
            request.contentType("application/octet-stream")
                    .queryParam("name", "a.pdf")
                    .body(new byte[] {1});
        } else if (row.method().equals("POST") || row.method().equals("PUT")) {
            request.contentType(ContentType.JSON).body(body(row));
        }
        return request.request(row.method(), row.path()).statusCode();
    }

    private static Map<String, Object> body(Row row) {
        if (row.path().startsWith("/acknowledgements/")) {
            return Map.of();
        }
        if (row.path().endsWith("/telephone") && !row.given().equals("bad")) {
            return Map.of("spokeTo", "the Deputy");
        }
        return row.given().equals("bad") ? Map.of("because", 7) : Map.of("reason", "a test");
    }

    private static String named(Row row, State state) {
        return switch (row.given()) {
            case "id" -> state.id().toString();
            case "code" -> state.code().toLowerCase(Locale.ROOT);
            default -> state.code();
        };
    }
}
