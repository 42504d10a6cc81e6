package org.convoke.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.servicetests.AuthorizationTable;
import org.convoke.servicetests.AuthorizationTable.Row;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of this service for every role, for the own and for a foreign participant or process. The table is
 * complete: an endpoint of the served OpenAPI document that has no row fails the test.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuthorizationTest {

    /**
     * The participant that is called for is Jamaica; "-f" are the people of Malta, "-else" those of another process. "former"
     * had mandates that have ended, "claims" has none that is one.
     */
    private static final AuthorizationTable TABLE = AuthorizationTable.of("""
        method path                                           case     nobody focal focal-f deleg deleg-f usher oper cofac cofac-else secr secr-else former claims
        GET    /participants                                  -        401    200   200     200   200     200   200  200   200        200  200       200    200
        GET    /participants/{participant}                    -        401    200   200     200   200     200   200  200   200        200  200       200    200
        GET    /participants/{participant}                    none     401    404   404     404   404     404   404  404   404        404  404       404    404
        GET    /participants/{participant}/missions           -        401    200   403     200   403     403   200  200   200        200  200       403    403
        PUT    /participants/{participant}/missions/{station} -        401    200   403     403   403     403   403  403   403        200  200       403    403
        PUT    /participants/{participant}/missions/{station} bad-body 401    400   403     403   403     403   403  403   403        400  400       403    403
        GET    /participants/{participant}/missions/{station}/history   - 401 200   403     200   403     403   200  200   200        200  200       403    403
        POST   /participants/{participant}/missions/{station}/questions - 401 404   403     403   403     403   403  403   403        404  404       403    403
        POST   /participants/{participant}/missions/{station}/vouchers  - 401 403   403     403   403     403   403  403   403        404  404       403    403
        GET    /verification-rounds                           -        401    403   403     403   403     403   200  200   200        200  200       403    403
        GET    /verification-rounds/{round}                   none     401    403   403     403   403     403   404  404   404        404  404       403    403
        POST   /verification-rounds                           -        401    403   403     403   403     403   403  403   403        409  409       403    403
        GET    /participants/{participant}/invitations        -        401    200   403     200   403     403   403  200   200        200  200       403    403
        POST   /sessions/{session}/invitations                -        401    403   403     403   403     403   403  403   403        200  403       403    403
        POST   /sessions/{session}/invitations                none     401    403   403     403   403     403   403  403   403        404  404       403    403
        GET    /sessions/{session}/invitations                -        401    403   403     403   403     403   200  200   403        200  403       403    403
        GET    /sessions/{session}/invitations                none     401    403   403     403   403     403   404  404   404        404  404       403    403
        GET    /.well-known/convoke-keys.json                 -        200    200   200     200   200     200   200  200   200        200  200       200    200
        POST   /operations/republish                          -        401    403   403     403   403     403   202  403   403        403  403       403    403
        GET    /operations/dead-letters                       -        401    403   403     403   403     403   200  403   403        403  403       403    403
        POST   /operations/dead-letters/{id}/replay           none     401    403   403     403   403     403   404  403   403        403  403       403    403
        GET    /operations/parked                             -        401    403   403     403   403     403   200  403   403        403  403       403    403
        POST   /operations/parked/{id}/release                -        401    403   403     403   403     403   404  403   403        403  403       403    403
        POST   /operations/parked/{id}/discard                -        401    403   403     403   403     403   404  403   403        403  403       403    403
        """);

    private static final String MISSION = "{\"languages\": [\"en\"], \"mailboxes\": []}";

    private final Map<String, Object> ids = new HashMap<>();
    private UUID process = UUID.randomUUID();

    @Test
    void every_endpoint_answers_every_caller_as_the_table_says() {
        var session = AnnouncedSession.known();
        process = session.process();
        ids.putAll(Map.of(
                "session", session.id(), "station", "new-york", "id", UUID.randomUUID(), "round", UUID.randomUUID()));
        for (var name : List.of("JAM", "jam", Client.idOf("JAM").toString())) {
            ids.put("participant", name);

            assertThat(TABLE.differences(this::status)).isEmpty();
        }
    }

    @Test
    void the_table_has_every_endpoint() {
        var paths =
                Client.nobody().get("/q/openapi?format=json").jsonPath().<String, Map<String, Object>>getMap("paths");

        assertThat(TABLE.operations()).isEqualTo(AuthorizationTable.operations(paths));
    }

    @Test
    void a_foreign_participant_in_the_query_or_the_body_changes_nothing() {
        Client.focalPoint("MLT")
                .body(MISSION)
                .put("/participants/NIC/missions/vienna?participant=MLT&code=MLT")
                .then()
                .statusCode(403);
        Client.focalPoint("MLT")
                .body("{\"participant\": \"NIC\", \"id\": \"" + Client.idOf("NIC") + "\"," + MISSION.substring(1))
                .put("/participants/MLT/missions/vienna")
                .then()
                .statusCode(400)
                .body("violations.field", contains("/participant", "/id"));

        for (var code : List.of("MLT", "NIC")) {
            Client.focalPoint(code)
                    .get("/participants/{code}/missions", code)
                    .then()
                    .body("$", empty());
        }
    }

    @Test
    void a_mandate_for_several_participants_is_one_for_each() {
        for (var code : List.of("PAN", "PER")) {
            Client.with("focal-point@participant:PAN", "focal-point@participant:PER")
                    .body(MISSION)
                    .put("/participants/{code}/missions/vienna", code)
                    .then()
                    .statusCode(201);
        }
    }

    private int status(String caller, Row row) {
        var request = as(caller);
        ids.forEach((name, value) -> {
            if (row.path().contains("{" + name + "}")) {
                request.pathParam(name, name.equals("station") || !row.given().equals("none") ? value : nothing(name));
            }
        });
        if (row.method().equals("PUT")) {
            request.body(row.given().equals("bad-body") ? "{\"languages\": []}" : MISSION);
        } else if (row.path().endsWith("invitations") && row.method().equals("POST")) {
            request.body("{\"participants\": [\"JAM\"]}");
        } else if (row.path().endsWith("questions") || row.path().endsWith("vouchers")) {
            request.body("{\"address\": \"nobody@jam.example\"}");
        } else if (row.path().endsWith("verification-rounds") && row.method().equals("POST")) {
            request.body("{\"participants\": [\"TUV\"]}");
        } else if (row.path().endsWith("discard")) {
            request.body("{\"reason\": \"a test\"}");
        }
        var status = request.request(row.method(), row.path()).statusCode();
        return status == 201 ? 200 : status;
    }

    private static Object nothing(String name) {
        return name.equals("participant") ? "XXX" : UUID.randomUUID();
    }

    private RequestSpecification as(String caller) {
        return switch (caller) {
            case "nobody" -> Client.nobody();
            case "focal" -> Client.focalPoint("JAM");
            case "focal-f" -> Client.focalPoint("MLT");
            case "deleg" -> Client.with("delegate@participant:JAM");
            case "deleg-f" -> Client.with("delegate@participant:MLT");
            case "usher" -> Client.with("usher@process:*");
            case "oper" -> Client.with("operator@installation");
            case "cofac" -> Client.with("cofacilitator@process:" + process);
            case "cofac-else" -> Client.with("cofacilitator@process:" + UUID.randomUUID());
            case "secr" -> Client.with("secretariat@process:" + process);
            case "secr-else" -> Client.with("secretariat@process:" + UUID.randomUUID());
            case "former" ->
                Client.with(
                        "secretariat@process:" + process + ";until=2017-12-31",
                        "focal-point@participant:JAM;until=2017-12-31");
            case "claims" ->
                Client.with(
                        "secretariat",
                        "secretariat@participant:JAM",
                        "focal-point@process:*",
                        "operator@process:*",
                        "jam");
            default -> throw new IllegalArgumentException(caller);
        };
    }
}
