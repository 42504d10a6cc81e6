package org.convoke.registration;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.convoke.servicetests.Tokens;

/** Somebody who calls the service. */
public final class Client {

    private Client() {}

    /** Somebody with these mandates. */
    public static RequestSpecification with(String... mandates) {
        return json().header("Authorization", Tokens.bearer("somebody", mandates));
    }

    /** The secretariat of all processes. */
    public static RequestSpecification secretariat() {
        return with("secretariat@process:*");
    }

    /** A participant's focal point. */
    public static RequestSpecification focalPoint(String code) {
        return with("focal-point@participant:" + code);
    }

    /** Nobody in particular. */
    public static RequestSpecification nobody() {
        return json();
    }

    /** The id of a participant. */
    public static UUID idOf(String code) {
        return secretariat()
                .get("/participants/{code}", code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static RequestSpecification json() {
        return RestAssured.given().contentType(ContentType.JSON).accept(ContentType.ANY);
    }
}
