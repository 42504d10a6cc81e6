package org.convoke.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint of this service for every role. A row says what each caller is answered; the columns are in the order of
 * {@link Who}. The table is complete: an endpoint of the served OpenAPI document that has no row fails the test.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AuthorizationTest {

    private static final Programme PROGRAMME = until("12:00");
    private static final Programme LONGER = until("13:00");

    private static Programme until(String end) {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to(end))
                .build();
    }

    /** Who asks; own and other are processes. */
    enum Who {
        NOBODY(own -> AgendaApi.anybody()),
        FOCAL_POINT(own -> AgendaApi.focalPoint()),
        DELEGATE(own -> AgendaApi.as("delegate.che", "delegate@participant:CHE")),
        USHER(own -> AgendaApi.as("usher", "usher@process:*")),
        OPERATOR(own -> AgendaApi.operator()),
        COFACILITATOR(own -> AgendaApi.as("cofacilitator", "cofacilitator@process:" + own)),
        COFACILITATOR_OF_ANOTHER(own -> AgendaApi.as("other", "cofacilitator@process:" + UUID.randomUUID())),
        SECRETARIAT(own -> AgendaApi.as("secretariat", "secretariat@process:" + own)),
        SECRETARIAT_OF_ANOTHER(own -> AgendaApi.as("other", "secretariat@process:" + UUID.randomUUID())),
        SECRETARIAT_NO_LONGER(own -> AgendaApi.as("former", "secretariat@process:" + own + ";until=2017-12-31")),
        CLAIMS_EVERYTHING(own -> AgendaApi.as(
                "focal.che", "secretariat", "secretariat@participant:CHE", "secretariat@", "admin@process:*"));

        private final Function<UUID, RequestSpecification> request;

        Who(Function<UUID, RequestSpecification> request) {
            this.request = request;
        }
    }

    /** An endpoint and what each caller is answered. */
    private record Row(String method, String path, Published published, int... answers) {
        String operation() {
            return method + " " + path;
        }
    }

    /** Whether something of the session in the path is published. */
    private enum Published {
        YES,
        NO
    }

    //                                                              nobody focal deleg usher oper cofac other secr other
    // former claims
    private static final List<Row> TABLE = List.of(
            row("GET", "/processes", Published.YES, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200),
            row("POST", "/processes", Published.YES, 401, 403, 403, 403, 403, 403, 403, 201, 201, 403, 403),
            row("GET", "/sessions", Published.YES, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200),
            row("POST", "/sessions", Published.YES, 401, 403, 403, 403, 403, 403, 403, 201, 403, 403, 403),
            row("GET", "/sessions/{session}", Published.YES, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200),
            row("GET", "/sessions/{session}", Published.NO, 404, 404, 404, 404, 404, 200, 404, 200, 404, 404, 404),
            row(
                    "GET",
                    "/sessions/{session}/draft",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    403,
                    200,
                    403,
                    200,
                    403,
                    403,
                    403),
            row(
                    "GET",
                    "/sessions/{session}/draft",
                    Published.NO,
                    401,
                    404,
                    404,
                    404,
                    404,
                    200,
                    404,
                    200,
                    404,
                    404,
                    404),
            row(
                    "PUT",
                    "/sessions/{session}/draft",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    403,
                    403,
                    403,
                    200,
                    403,
                    403,
                    403),
            row(
                    "PUT",
                    "/sessions/{session}/draft",
                    Published.NO,
                    401,
                    404,
                    404,
                    404,
                    404,
                    403,
                    404,
                    200,
                    404,
                    404,
                    404),
            row(
                    "GET",
                    "/sessions/{session}/draft/changes",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    403,
                    200,
                    403,
                    200,
                    403,
                    403,
                    403),
            row(
                    "GET",
                    "/sessions/{session}/draft/changes",
                    Published.NO,
                    401,
                    404,
                    404,
                    404,
                    404,
                    200,
                    404,
                    200,
                    404,
                    404,
                    404),
            row(
                    "POST",
                    "/sessions/{session}/revisions",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    403,
                    403,
                    403,
                    409,
                    403,
                    403,
                    403),
            row(
                    "POST",
                    "/sessions/{session}/revisions",
                    Published.NO,
                    401,
                    404,
                    404,
                    404,
                    404,
                    403,
                    404,
                    201,
                    404,
                    404,
                    404),
            row(
                    "GET",
                    "/sessions/{session}/revisions",
                    Published.YES,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200),
            row(
                    "GET",
                    "/sessions/{session}/revisions",
                    Published.NO,
                    404,
                    404,
                    404,
                    404,
                    404,
                    200,
                    404,
                    200,
                    404,
                    404,
                    404),
            row(
                    "GET",
                    "/sessions/{session}/revisions/{revision}",
                    Published.YES,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200),
            row(
                    "GET",
                    "/sessions/{session}/revisions/{revision}",
                    Published.NO,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404),
            row(
                    "GET",
                    "/sessions/{session}/revisions/{revision}/changes",
                    Published.YES,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200,
                    200),
            row(
                    "GET",
                    "/sessions/{session}/revisions/{revision}/changes",
                    Published.NO,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404,
                    404),
            row("POST", "/operations/republish", Published.YES, 401, 403, 403, 403, 202, 403, 403, 403, 403, 403, 403),
            row(
                    "GET",
                    "/operations/dead-letters",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    200,
                    403,
                    403,
                    403,
                    403,
                    403,
                    403),
            row(
                    "POST",
                    "/operations/dead-letters/{id}/replay",
                    Published.YES,
                    401,
                    403,
                    403,
                    403,
                    404,
                    403,
                    403,
                    403,
                    403,
                    403,
                    403));

    private static Row row(String method, String path, Published published, int... answers) {
        return new Row(method, path, published, answers);
    }

    @Test
    void every_endpoint_answers_every_role_as_the_table_says() {
        var wrong = new ArrayList<String>();
        for (var row : TABLE) {
            for (var who : Who.values()) {
                var status = ask(row, who);
                var expected = row.answers()[who.ordinal()];
                if (status != expected) {
                    wrong.add("%s (published: %s) for %s is %d, not %d"
                            .formatted(row.operation(), row.published(), who, status, expected));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_has_every_endpoint() {
        var paths = AgendaApi.anybody()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths");
        var served = new TreeSet<String>();
        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(key -> List.of("get", "put", "post", "delete", "patch").contains(key))
                .forEach(method -> served.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(TABLE.stream().map(Row::operation)).containsAll(served);
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

    private static int twoRevisions(UUID session) {
        AgendaApi.publish(session, 1).then().statusCode(201);
        AgendaApi.edit(session, 1, LONGER).then().statusCode(200);
        AgendaApi.publish(session, 2).then().statusCode(201);
        return 2;
    }

    private static Optional<String> body(Row row, UUID process) {
        return switch (row.operation()) {
            case "POST /processes" ->
                Optional.of(AgendaApi.json(Map.of(
                        "title", LocalizedText.english("Another compact"),
                        "coFacilitators", LocalizedText.english("Jordan and Ireland"))));
            case "POST /sessions" -> Optional.of(AgendaApi.json(AgendaApi.newSession(process, PROGRAMME)));
            case "PUT /sessions/{session}/draft" -> Optional.of(AgendaApi.json(PROGRAMME));
            default -> Optional.empty();
        };
    }

    private static int ask(Row row, Who who) {
        var process = AgendaApi.process();
        var session = AgendaApi.session(process, PROGRAMME);
        var version = 1;
        if (row.published() == Published.YES) {
            version = twoRevisions(session);
        }
        var request = who.request.apply(process);
        if (row.path().contains("{session}")) {
            request.pathParam("session", session);
        }
        if (row.path().contains("{revision}")) {
            request.pathParam("revision", "latest");
        }
        if (row.path().contains("{id}")) {
            request.pathParam("id", UUID.randomUUID());
        }
        if (!row.method().equals("GET")) {
            request.header("If-Match", "\"" + version + "\"");
        }
        body(row, process)
                .ifPresent(body -> request.contentType(ContentType.JSON).body(body));
        return request.request(row.method(), row.path()).statusCode();
    }
}
