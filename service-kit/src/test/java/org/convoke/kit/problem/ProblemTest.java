package org.convoke.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
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
    void a_wrong_method_is_a_problem() {
        isProblem(given().delete("/probe/who").then(), 405, "method-not-allowed")
                .body("detail", containsString("/q/openapi"));
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
