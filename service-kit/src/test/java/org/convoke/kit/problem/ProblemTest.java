package org.convoke.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemTest {

    private static final String TYPES = "https://convoke.example/problems/";

    @Test
    void a_refusal_says_its_kind_and_its_members() {
        isProblem(given().get("/probe/taken").then(), 409, "slug-taken")
                .body("title", equalTo("Conflict"))
                .body("detail", equalTo("Another session has this slug"))
                .body("slug", equalTo("vienna"));
    }

    @Test
    void malformed_json_says_where() {
        isProblem(things("{\"name\": \"a\",\n \"size\": }"), 400, "malformed-json")
                .body("violations[0].in", equalTo("body"))
                .body("violations[0].message", containsString("line 2, column 10"));
    }

    @Test
    void a_value_of_the_wrong_form_says_which_and_what_would_do() {
        isProblem(things("""
                                {"name": "a", "size": "two", "inners": [{"day": "2017-09-04"}, {"day": "soon"}],
                                 "kinds": ["member-state", "emperor"]}"""), 400, "invalid")
                .body("violations.field", contains("/size", "/inners/1/day", "/kinds/1"))
                .body("violations.in", everyItem(equalTo("body")))
                .body("violations[0].message", equalTo("must be a whole number"))
                .body("violations[1].message", equalTo("must be a day such as 2017-09-04"))
                .body("violations[2].message", containsString("must be one of member-state, observer-state"));
    }

    @Test
    void a_member_that_is_missing_or_unknown_is_named() {
        isProblem(things("{\"nom\": \"a\", \"size\": 2}"), 400, "invalid")
                .body("violations.field", contains("/name", "/nom"))
                .body("violations[0].message", equalTo("is missing; it must be a text"))
                .body("violations[1].message", containsString("the fields are name, size"));
    }

    @Test
    void a_member_said_twice_or_something_after_the_end_is_not_json() {
        isProblem(things("{\"name\": \"a\", \"name\": \"b\", \"size\": 2}"), 400, "malformed-json")
                .body("violations[0].message", containsString("'name'"));
        isProblem(things("{\"name\": \"a\", \"size\": 2} {}"), 400, "malformed-json");
        isProblem(things("{\"name\": \"a\", \"size\": 2"), 400, "malformed-json");
    }

    @Test
    void an_array_in_place_of_an_object_is_refused() {
        isProblem(things("[]"), 400, "invalid")
                .body("violations[0].message", equalTo("must be an object with name, size"));
        isProblem(things("null"), 400, "invalid")
                .body("violations[0].message", equalTo("must be an object with name, size"));
    }

    @Test
    void an_empty_body_is_refused() {
        isProblem(things(""), 400, "bad-request").body("detail", containsString("JSON"));
    }

    @Test
    void values_that_break_a_rule_of_the_record_are_listed() {
        isProblem(things("{\"name\": \" \", \"size\": 0}"), 400, "invalid")
                .body("violations.field", hasItem("/name"))
                .body("violations.field", hasItem("/size"))
                .body("violations.in", everyItem(equalTo("body")));
    }

    @Test
    void a_query_parameter_of_the_wrong_form_is_a_problem() {
        isProblem(given().queryParam("size", "many").get("/probe/sized").then(), 404, "not-found")
                .body("detail", containsString("many"));
    }

    @Test
    void an_unknown_path_is_a_problem() {
        isProblem(given().get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void an_unknown_path_is_a_problem_for_a_browser_too() {
        isProblem(given().accept("text/html,*/*;q=0.8").get("/nowhere").then(), 404, "not-found");
    }

    @Test
    void a_wrong_method_is_a_problem_that_says_which_methods_the_address_has() {
        isProblem(given().delete("/probe/who").then(), 405, "method-not-allowed")
                .header("Allow", "GET, HEAD, OPTIONS")
                .body("detail", containsString("GET, HEAD, OPTIONS"));
        isProblem(given().get("/probe/things").then(), 405, "method-not-allowed")
                .header("Allow", "POST, OPTIONS");
        isProblem(given().patch("/operations/dead-letters/7/replay").then(), 405, "method-not-allowed")
                .header("Allow", "POST, OPTIONS");
    }

    @Test
    void a_wrong_media_type_is_a_problem() {
        isProblem(
                        given().contentType("text/plain")
                                .body("x")
                                .post("/probe/things")
                                .then(),
                        415,
                        "unsupported-media-type")
                .body("detail", containsString("application/json"));
    }

    @Test
    void a_body_of_more_than_ten_megabytes_is_a_problem() {
        isProblem(things("{\"name\": \"" + "a".repeat(11 * 1024 * 1024) + "\", \"size\": 2}"), 413, "too-large")
                .body("limit", equalTo(10 * 1024 * 1024));
    }

    @Test
    void a_body_that_does_not_say_how_long_it_is_may_have_no_more() throws Exception {
        assertThat(chunked(11 * 1024 * 1024))
                .startsWith("HTTP/1.1 413")
                .contains("Content-Type: application/problem+json")
                .contains("\"limit\":" + 10 * 1024 * 1024);
        assertThat(chunked(9 * 1024 * 1024)).startsWith("HTTP/1.1 200");
    }

    /** The head and the beginning of what a server answers to a body in chunks, whose name is that long. */
    private static String chunked(int length) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = socket.getOutputStream();
            var in = CompletableFuture.supplyAsync(() -> answer(socket));
            try {
                write(
                        out,
                        "POST /probe/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n");
                chunk(out, "{\"size\": 2, \"name\": \"");
                var piece = "a".repeat(64 * 1024);
                for (var sent = 0; sent < length && !in.isDone(); sent += piece.length()) {
                    chunk(out, piece);
                }
                chunk(out, "\"}");
                write(out, "0\r\n\r\n");
            } catch (SocketException e) {
                // The server need not read what it has refused already.
            }
            return in.orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answer(Socket socket) {
        try {
            return new String(socket.getInputStream().readNBytes(1000), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_call_without_a_body_or_a_media_type_says_what_is_read() {
        isProblem(given().post("/probe/things").then(), 415, "unsupported-media-type")
                .body("detail", containsString("application/json"));
    }

    @Test
    void an_unacceptable_media_type_is_a_problem() {
        isProblem(
                given().contentType(ContentType.JSON)
                        .accept("image/png")
                        .body("{\"name\": \"a\", \"size\": 2}")
                        .post("/probe/things")
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void what_nobody_expected_gives_an_incident_and_no_secret() {
        isProblem(given().get("/probe/broken").then(), 500, "internal-error")
                .body("incident", notNullValue())
                .body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void a_write_without_a_version_is_428() {
        isProblem(given().put("/probe/versioned").then(), 428, "precondition-required");
    }

    @Test
    void a_version_that_is_not_ours_is_400() {
        isProblem(given().header("If-Match", "W/\"7\"").put("/probe/versioned").then(), 400, "bad-request");
        isProblem(given().header("If-Match", "*").put("/probe/versioned").then(), 400, "bad-request");
    }

    @Test
    void a_version_is_read() {
        given().header("If-Match", "\"7\"")
                .put("/probe/versioned")
                .then()
                .statusCode(200)
                .body("version", equalTo(7));
    }

    private static ValidatableResponse things(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/probe/things")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(TYPES + kind))
                .body("status", equalTo(status))
                .body("title", notNullValue());
    }
}
