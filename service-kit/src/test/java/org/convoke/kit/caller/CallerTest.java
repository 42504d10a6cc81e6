package org.convoke.kit.caller;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.convoke.servicetests.RealServers;
import org.convoke.servicetests.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallerTest {

    private static final UUID PROCESS = UUID.randomUUID();

    @Test
    void nobody_may_read_what_is_public() {
        given().get("/probe/who")
                .then()
                .statusCode(200)
                .body("signedIn", equalTo(false))
                .body("name", equalTo("anonymous"));
    }

    @Test
    void a_token_says_who_and_for_whom() {
        with(Tokens.forMandates(
                        "focal.che",
                        "focal-point@participant:CHE",
                        "focal-point@participant:LIE;until=2000-01-01",
                        "focal-point@process:*",
                        "archbishop@participant:VAT"))
                .statusCode(200)
                .body("name", equalTo("focal.che"))
                .body("signedIn", equalTo(true))
                .body("secretariat", equalTo(false))
                .body("participants", contains("CHE"));
    }

    @Test
    void a_token_without_mandates_gives_nothing() {
        with(Tokens.forMandates("somebody")).statusCode(200).body("participants", empty());
    }

    @Test
    void a_token_that_is_none_is_401_even_where_nobody_may_read() {
        isRefused(with("not.a.token"), 401, "unauthenticated").header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void an_expired_token_is_401() {
        isRefused(with(Tokens.expired("secretariat", "secretariat@process:*")), 401, "unauthenticated");
    }

    @Test
    void a_token_for_another_audience_is_401() {
        isRefused(with(Tokens.forAudience("account", "secretariat", "secretariat@process:*")), 401, "unauthenticated");
    }

    @Test
    void nobody_is_401_where_a_mandate_is_needed() {
        isRefused(given().queryParam("process", PROCESS).get("/probe/internal").then(), 401, "unauthenticated");
    }

    @Test
    void a_mandate_of_another_process_is_403() {
        isRefused(internal("secretariat@process:" + UUID.randomUUID()), 403, "forbidden");
        isRefused(internal("cofacilitator@process:*"), 403, "forbidden");
    }

    @Test
    void a_mandate_of_the_process_or_of_all_is_enough() {
        internal("secretariat@process:" + PROCESS).statusCode(200);
        internal("secretariat@process:*").statusCode(200);
    }

    @Test
    void whoever_holds_no_needed_mandate_is_turned_away_before_the_body_is_read() {
        isRefused(guarded(given()), 401, "unauthenticated");
        isRefused(
                        guarded(given().auth().oauth2(Tokens.forMandates("focal.che", "focal-point@participant:CHE"))),
                        403,
                        "forbidden")
                .body("detail", equalTo("This needs a mandate as secretariat or usher"));
        isRefused(
                guarded(given().auth().oauth2(Tokens.forMandates("usher", "usher@process:*"))), 400, "malformed-json");
    }

    private static ValidatableResponse guarded(RequestSpecification request) {
        return request.contentType("application/json")
                .body("{ oops")
                .post("/probe/guarded-things")
                .then();
    }

    @Test
    void operations_are_for_the_operator() {
        isRefused(given().get("/operations/dead-letters").then(), 401, "unauthenticated");
        isRefused(
                given().auth()
                        .oauth2(Tokens.forMandates("secretariat", "secretariat@process:*"))
                        .get("/operations/dead-letters")
                        .then(),
                403,
                "forbidden");
    }

    private static ValidatableResponse internal(String mandate) {
        return given().auth()
                .oauth2(Tokens.forMandates("somebody", mandate))
                .queryParam("process", PROCESS)
                .get("/probe/internal")
                .then();
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/probe/who").then();
    }

    private static ValidatableResponse isRefused(ValidatableResponse response, int status, String kind) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/" + kind));
    }
}
