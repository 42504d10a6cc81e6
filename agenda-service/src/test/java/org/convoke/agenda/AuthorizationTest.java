package org.convoke.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.servicetests.AuthorizationTable;
import org.convoke.servicetests.AuthorizationTable.Row;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of this service for every role, for the own and for a foreign process. The table is complete: an endpoint
 * of the served OpenAPI document that has no row fails the test.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuthorizationTest {

    private static final Programme PROGRAMME = until("12:00");
    private static final Programme LONGER = until("13:00");

    /**
     * The case says whether something of the session is published; "bad" sends a body that fits nothing. "-else" are those of
     * another process, "former" had a mandate that has ended, "claims" has none that is one.
     */
    private static final AuthorizationTable TABLE = AuthorizationTable.of("""
            method path                                             case      nobody focal deleg usher oper cofac cofac-else secr secr-else former claims
            GET    /processes                                       -         200    200   200   200   200  200   200        200  200       200    200
            POST   /processes                                       -         401    403   403   403   403  403   403        201  201       403    403
            POST   /processes                                       bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /sessions                                        -         200    200   200   200   200  200   200        200  200       200    200
            POST   /sessions                                        -         401    403   403   403   403  403   403        201  403       403    403
            POST   /sessions                                        bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /sessions/{session}                              published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}                              draft     404    404   404   404   404  200   404        200  404       404    404
            GET    /sessions/{session}/draft                        published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft                        draft     401    404   404   404   404  200   404        200  404       404    404
            PUT    /sessions/{session}/draft                        published 401    403   403   403   403  403   403        200  403       403    403
            PUT    /sessions/{session}/draft                        draft     401    403   403   403   403  403   403        200  404       403    403
            PUT    /sessions/{session}/draft                        bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /sessions/{session}/draft/changes                published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft/changes                draft     401    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/draft/commands               published 401    403   403   403   403  403   403        200  403       403    403
            POST   /sessions/{session}/draft/commands               draft     401    403   403   403   403  403   403        200  404       403    403
            POST   /sessions/{session}/draft/commands               bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /sessions/{session}/draft/history                published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft/history                draft     401    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/draft/history/{number}/revert published 401   403   403   403   403  403   403        409  403       403    403
            POST   /sessions/{session}/draft/history/{number}/revert draft    401    403   403   403   403  403   403        409  404       403    403
            GET    /sessions/{session}/draft/proposals              published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft/proposals              draft     401    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/draft/proposals              published 401    403   403   403   403  201   403        403  403       403    403
            POST   /sessions/{session}/draft/proposals              draft     401    403   403   403   403  201   404        403  403       403    403
            POST   /sessions/{session}/draft/proposals              bad       401    403   403   403   403  400   400        403  403       403    403
            GET    /sessions/{session}/draft/proposals/{id}         published 401    403   403   403   403  404   403        404  403       403    403
            POST   /sessions/{session}/draft/proposals/{id}/accept  published 401    403   403   403   403  403   403        404  403       403    403
            POST   /sessions/{session}/draft/proposals/{id}/decline published 401    403   403   403   403  403   403        404  403       403    403
            POST   /sessions/{session}/draft/proposals/{id}/withdraw published 401   403   403   403   403  404   403        403  403       403    403
            GET    /sessions/{session}/draft/checks                 published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft/checks                 draft     401    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/revisions                    published 401    403   403   403   403  403   403        409  403       403    403
            POST   /sessions/{session}/revisions                    draft     401    403   403   403   403  403   403        201  404       403    403
            GET    /sessions/{session}/revisions                    published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/revisions                    draft     404    404   404   404   404  200   404        200  404       404    404
            GET    /sessions/{session}/revisions/{revision}         published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/revisions/{revision}         draft     404    404   404   404   404  404   404        404  404       404    404
            GET    /sessions/{session}/revisions/{revision}/changes published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/revisions/{revision}/changes draft     404    404   404   404   404  404   404        404  404       404    404
            GET    /sessions/{session}/documents                    published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/documents                    draft     404    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/documents                    published 401    403   403   403   403  403   403        201  403       403    403
            POST   /sessions/{session}/documents                    draft     401    403   403   403   403  403   403        201  404       403    403
            POST   /sessions/{session}/documents                    bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /sessions/{session}/documents/{document}         published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/documents/{document}         draft     404    404   404   404   404  200   404        200  404       404    404
            PUT    /sessions/{session}/documents/{document}         published 401    403   403   403   403  403   403        200  403       403    403
            PUT    /sessions/{session}/documents/{document}         bad       401    403   403   403   403  403   403        400  400       403    403
            DELETE /sessions/{session}/documents/{document}         published 401    403   403   403   403  403   403        204  403       403    403
            POST   /sessions/{session}/documents/{document}/versions published 401   403   403   403   403  403   403        409  403       403    403
            PUT    /sessions/{session}/documents/{document}/versions/{number}/files/{language} published 401 403 403 403 403 403 403 200 403 403 403
            PUT    /sessions/{session}/documents/{document}/versions/{number}/files/{language} bad       401 403 403 403 403 403 403 415 403 403 403
            DELETE /sessions/{session}/documents/{document}/versions/{number}/files/{language} published 401 403 403 403 403 403 403 204 403 403 403
            POST   /sessions/{session}/documents/{document}/versions/{number}/issue published 401 403 403 403 403 403 403 200 403 403 403
            GET    /documents/{document}/v{number}/{language}/{filename} published 200 200 200 200 200 200 200 200 200 200 200
            GET    /documents/{document}/v{number}/{language}/{filename} draft     404 404 404 404 404 200 404 200 404 404 404
            GET    /sessions/{session}/meetings/{meeting}/order-of-the-day published 200 200 200 200 200 200 200 200 200 200 200
            GET    /sessions/{session}/meetings/{meeting}/order-of-the-day draft     404 404 404 404 404 404 404 404 404 404 404
            GET    /sessions/{session}/items/{item}/history         published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/items/{item}/history         draft     404    404   404   404   404  404   404        404  404       404    404
            GET    /venues                                          -         200    200   200   200   200  200   200        200  200       200    200
            POST   /venues                                          -         401    403   403   403   403  403   403        201  201       403    403
            POST   /venues                                          bad       401    403   403   403   403  403   403        400  400       403    403
            GET    /venues/{venue}                                  -         200    200   200   200   200  200   200        200  200       200    200
            PUT    /venues/{venue}                                  -         401    403   403   403   403  403   403        200  200       403    403
            DELETE /venues/{venue}                                  -         401    403   403   403   403  403   403        409  409       403    403
            GET    /venues/{venue}/rooms                            -         200    200   200   200   200  200   200        200  200       200    200
            POST   /venues/{venue}/rooms                            -         401    403   403   403   403  403   403        201  201       403    403
            GET    /venues/{venue}/rooms/{room}                     -         200    200   200   200   200  200   200        200  200       200    200
            PUT    /venues/{venue}/rooms/{room}                     -         401    403   403   403   403  403   403        200  200       403    403
            DELETE /venues/{venue}/rooms/{room}                     -         401    403   403   403   403  403   403        204  204       403    403
            GET    /venues/{venue}/rooms/free                       -         401    403   403   403   403  200   200        200  200       403    403
            GET    /sessions/{session}/revisions/{revision}/signed  published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/revisions/{revision}/signed  draft     404    404   404   404   404  404   404        404  404       404    404
            PUT    /sessions/{session}/approval-rule                published 401    403   403   403   403  200   403        200  403       403    403
            PUT    /sessions/{session}/approval-rule                draft     401    403   403   403   403  200   404        200  404       403    403
            PUT    /sessions/{session}/approval-rule                off       401    403   403   403   403  200   403        403  403       403    403
            PUT    /sessions/{session}/approval-rule                bad       401    403   403   403   403  400   400        400  400       403    403
            POST   /sessions/{session}/publications                 draft     401    403   403   403   403  403   403        201  404       403    403
            GET    /sessions/{session}/publications                 published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/publications                 draft     401    404   404   404   404  200   404        200  404       404    404
            GET    /sessions/{session}/publications/{publication}   held      401    404   404   404   404  200   404        200  404       404    404
            POST   /sessions/{session}/publications/{publication}/approval   asked 401 403 403   403   403  200   404        403  403       403    403
            POST   /sessions/{session}/publications/{publication}/hold       held  401 403 403   403   403  403   403        409  404       403    403
            POST   /sessions/{session}/publications/{publication}/release    held  401 403 403   403   403  403   403        200  404       403    403
            POST   /sessions/{session}/publications/{publication}/withdrawal held  401 403 403   403   403  200   404        200  404       403    403
            POST   /sessions/{session}/cancellation                 published 401    403   403   403   403  403   403        201  403       403    403
            POST   /sessions/{session}/cancellation                 draft     401    403   403   403   403  403   403        201  404       403    403
            POST   /sessions/{session}/cancellation                 bad       401    403   403   403   403  403   403        400  400       403    403
            POST   /sessions/{session}/postponement                 published 401    403   403   403   403  403   403        201  403       403    403
            POST   /sessions/{session}/postponement                 draft     401    403   403   403   403  403   403        201  404       403    403
            POST   /sessions/{session}/postponement                 bad       401    403   403   403   403  403   403        400  400       403    403
            POST   /sessions/{session}/resumption                   published 401    403   403   403   403  403   403        409  403       403    403
            POST   /sessions/{session}/resumption                   draft     401    403   403   403   403  403   403        409  404       403    403
            GET    /.well-known/convoke-keys.json                   -         200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/calendar.ics                 published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/calendar.ics                 draft     404    404   404   404   404  404   404        404  404       404    404
            POST   /sessions/{session}/draft/import                 published 401    403   403   403   403  403   403        200  403       403    403
            POST   /sessions/{session}/draft/import                 draft     401    403   403   403   403  403   403        200  404       403    403
            GET    /sessions/{session}/draft/export                 published 401    403   403   403   403  200   403        200  403       403    403
            GET    /sessions/{session}/draft/export                 draft     401    404   404   404   404  200   404        200  404       404    404
            GET    /sessions/{session}/revisions/{revision}/export  published 200    200   200   200   200  200   200        200  200       200    200
            GET    /sessions/{session}/revisions/{revision}/export  draft     404    404   404   404   404  404   404        404  404       404    404
            POST   /sessions/{session}/copy                         published 401    403   403   403   403  403   403        201  403       403    403
            POST   /sessions/{session}/copy                         draft     401    403   403   403   403  403   403        201  404       403    403
            GET    /templates                                       -         200    200   200   200   200  200   200        200  200       200    200
            POST   /templates                                       -         401    403   403   403   403  403   403        201  404       403    403
            POST   /templates                                       bad       401    403   403   403   403  403   403        400  400       403    403
            DELETE /templates/{template}                            -         401    403   403   403   403  403   403        204  404       403    403
            GET    /processes/{process}/sessions                    -         200    200   200   200   200  200   200        200  200       200    200
            POST   /processes/{process}/sessions/from-template      -         401    403   403   403   403  403   403        201  403       403    403
            POST   /operations/republish                            -         401    403   403   403   202  403   403        403  403       403    403
            GET    /operations/dead-letters                         -         401    403   403   403   200  403   403        403  403       403    403
            POST   /operations/dead-letters/{id}/replay             -         401    403   403   403   404  403   403        403  403       403    403
            GET    /operations/parked                               -         401    403   403   403   200  403   403        403  403       403    403
            POST   /operations/parked/{id}/release                  -         401    403   403   403   404  403   403        403  403       403    403
            POST   /operations/parked/{id}/discard                  -         401    403   403   403   404  403   403        403  403       403    403
            """);

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to(end))
                .panel("Panel", at("10:00"), to("12:00"))
                .build();
    }

    @Test
    void every_endpoint_answers_every_caller_as_the_table_says() {
        var sessions = new Sessions(AgendaApi.process(), new HashMap<>(), new HashMap<>());

        assertThat(TABLE.differences((caller, row) -> status(caller, row, sessions)))
                .isEmpty();
    }

    @Test
    void the_table_has_every_endpoint() {
        var paths = AgendaApi.anybody()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths");

        assertThat(TABLE.operations()).isEqualTo(AuthorizationTable.operations(paths));
    }

    @Test
    void a_token_that_is_not_valid_is_refused_even_where_anybody_may_read() {
        AgendaApi.anybody()
                .header("Authorization", "Bearer not-a-token")
                .get("/sessions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    private static RequestSpecification as(String caller, UUID process) {
        return switch (caller) {
            case "nobody" -> AgendaApi.anybody();
            case "focal" -> AgendaApi.focalPoint();
            case "deleg" -> AgendaApi.as("delegate.che", "delegate@participant:CHE");
            case "usher" -> AgendaApi.as("usher", "usher@process:*");
            case "oper" -> AgendaApi.operator();
            case "cofac" -> AgendaApi.as(caller, "cofacilitator@process:" + process);
            case "cofac-else" -> AgendaApi.as(caller, "cofacilitator@process:" + UUID.randomUUID());
            case "secr" -> AgendaApi.as(caller, "secretariat@process:" + process);
            case "secr-else" -> AgendaApi.as(caller, "secretariat@process:" + UUID.randomUUID());
            case "former" -> AgendaApi.as(caller, "secretariat@process:" + process + ";until=2017-12-31");
            case "claims" ->
                AgendaApi.as(caller, "secretariat", "secretariat@participant:CHE", "secretariat@", "admin@process:*");
            default -> throw new IllegalArgumentException(caller);
        };
    }

    private static int status(String caller, Row row, Sessions sessions) {
        var request = as(caller, sessions.process());
        if (row.path().contains("{session}") && !PapersOfTheTable.covers(row)) {
            request.pathParam("session", sessions.of(row, caller));
        }
        if (row.path().contains("{revision}")) {
            request.pathParam("revision", "latest");
        }
        if (row.path().contains("{publication}")) {
            request.pathParam("publication", sessions.publications().getOrDefault(row.given(), UUID.randomUUID()));
        }
        if (row.path().contains("{process}")) {
            request.pathParam("process", sessions.process());
        }
        if (row.path().contains("/history/{number}")) {
            request.pathParam("number", 1);
        }
        if (row.path().contains("{template}")) {
            request.pathParam("template", TemplatesOfTheTable.saved(sessions.process(), PROGRAMME));
        }
        if (row.path().contains("{item}")) {
            request.pathParam("item", ProgrammeBuilder.item("Panel").value());
        }
        if (row.path().contains("{id}")) {
            request.pathParam("id", UUID.randomUUID());
        }
        if (PapersOfTheTable.covers(row)) {
            PapersOfTheTable.fill(request, row, sessions.of(row, caller));
        } else if (RoomsOfTheTable.covers(row)) {
            RoomsOfTheTable.fill(request, row);
        } else if (!row.method().equals("GET")) {
            request.header("If-Match", row.given().equals("draft") ? "\"1\"" : "\"2\"");
        }
        body(row, sessions.process())
                .ifPresent(body -> request.contentType(ContentType.JSON).body(body));
        return request.request(row.method(), row.path()).statusCode();
    }

    /**
     * What is called: those who read, and those who are refused, share a session; each call that writes gets one of its own.
     *
     * @param publications the last one that waits, by the case
     */
    private record Sessions(UUID process, Map<String, UUID> read, Map<String, UUID> publications) {

        UUID of(Row row, String caller) {
            var changesNothing = row.method().equals("GET") || TABLE.expected(caller, row) >= 400;
            return changesNothing ? read.computeIfAbsent(row.given(), this::session) : session(row.given());
        }

        private UUID session(String given) {
            var session = AgendaApi.session(process, PROGRAMME);
            if (given.equals("held") || given.equals("asked")) {
                publications.put(given, publication(session, given.equals("asked")));
            } else if (!given.equals("draft")) {
                AgendaApi.publish(session, 1).then().statusCode(201);
                AgendaApi.edit(session, 1, LONGER).then().statusCode(200);
                AgendaApi.publish(session, 2).then().statusCode(201);
            }
            return session;
        }
    }

    private static UUID publication(UUID session, boolean approvalRequired) {
        if (approvalRequired) {
            AgendaApi.secretariat()
                    .contentType(ContentType.JSON)
                    .body(AgendaApi.json(Map.of("required", true)))
                    .put("/sessions/{id}/approval-rule", session)
                    .then()
                    .statusCode(200);
        }
        return AgendaApi.secretariat()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(AgendaApi.json(Map.of("hold", true)))
                .post("/sessions/{id}/publications", session)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static Optional<String> body(Row row, UUID process) {
        if (row.given().equals("bad")) {
            return Optional.of("{}");
        }
        return switch (row.operation()) {
            case "POST /processes" ->
                Optional.of(AgendaApi.json(Map.of(
                        "title", LocalizedText.english("Another compact"),
                        "coFacilitators", LocalizedText.english("Jordan and Ireland"))));
            case "POST /sessions" -> Optional.of(AgendaApi.json(AgendaApi.newSession(process, PROGRAMME)));
            case "PUT /sessions/{session}/draft" -> Optional.of(AgendaApi.json(PROGRAMME));
            case "POST /sessions/{session}/publications", "POST /sessions/{session}/resumption" -> Optional.of("{}");
            case "POST /sessions/{session}/cancellation", "POST /sessions/{session}/postponement" ->
                Optional.of(AgendaApi.json(Map.of("reason", LocalizedText.english("The venue is not available"))));
            case "POST /sessions/{session}/publications/{publication}/withdrawal" ->
                Optional.of(AgendaApi.json(Map.of("reason", "Too early")));
            case "POST /sessions/{session}/draft/proposals/{id}/decline" -> Optional.of("{\"reason\": \"No\"}");
            case "POST /sessions/{session}/draft/commands", "POST /sessions/{session}/draft/proposals" ->
                Optional.of(AgendaApi.json(Map.of(
                        "madeAgainst", 1, "commands", List.of(AgendaApi.command("change-mode", "mode", "hybrid")))));
            case "POST /sessions/{session}/documents", "PUT /sessions/{session}/documents/{document}" ->
                Optional.of(AgendaApi.json(PapersOfTheTable.ABOUT));
            case "POST /venues", "PUT /venues/{venue}" -> Optional.of(AgendaApi.json(RoomsOfTheTable.venue()));
            case "POST /venues/{venue}/rooms", "PUT /venues/{venue}/rooms/{room}" ->
                Optional.of(AgendaApi.json(RoomsOfTheTable.room()));
            case "PUT /sessions/{session}/approval-rule" ->
                Optional.of(AgendaApi.json(Map.of("required", !row.given().equals("off"))));
            case "POST /sessions/{session}/draft/import" ->
                Optional.of(
                        AgendaApi.json(Map.of("format", "convoke.programme", "version", 1, "programme", PROGRAMME)));
            case "POST /sessions/{session}/copy" ->
                Optional.of(AgendaApi.json(Map.of("slug", "copy-" + UUID.randomUUID(), "firstDay", "2018-03-12")));
            case "POST /templates" -> Optional.of(TemplatesOfTheTable.wanted(process, PROGRAMME));
            case "POST /processes/{process}/sessions/from-template" -> Optional.of(fromTemplate());
            case "POST /operations/parked/{id}/discard" -> Optional.of(AgendaApi.json(Map.of("reason", "a test")));
            default -> Optional.empty();
        };
    }

    private static String fromTemplate() {
        var wanted = new HashMap<String, Object>(Map.of(
                "template",
                "one-day-hearing",
                "slug",
                "begun-" + UUID.randomUUID(),
                "firstDay",
                "2018-03-12",
                "venue",
                PROGRAMME.venue(),
                "title",
                PROGRAMME.title(),
                "theme",
                PROGRAMME.theme()));
        wanted.put("languages", List.of("en"));
        wanted.put("primaryStations", List.of("new-york"));
        wanted.put("copyStations", List.of());
        return AgendaApi.json(wanted);
    }
}
