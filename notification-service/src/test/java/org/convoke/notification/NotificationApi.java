package org.convoke.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.convoke.servicetests.Tokens;

/** The service as its clients use it, in a test's words. */
public final class NotificationApi {

    private NotificationApi() {}

    public static RequestSpecification anybody() {
        return given();
    }

    public static RequestSpecification secretariat() {
        return as("secretariat", "secretariat@process:*");
    }

    public static RequestSpecification secretariatOf(UUID process) {
        return as("secretariat", "secretariat@process:" + process);
    }

    public static RequestSpecification cofacilitator() {
        return as("cofacilitator", "cofacilitator@process:*");
    }

    public static RequestSpecification operator() {
        return as("operator", "operator@installation");
    }

    public static RequestSpecification focalPointOf(State state) {
        return as("focal", "focal-point@participant:" + state.code());
    }

    public static RequestSpecification as(String name, String... mandates) {
        return given().header("Authorization", Tokens.bearer(name, mandates));
    }

    /** The notices of a session, the oldest first. */
    public static JsonPath notices(UUID session) {
        return read(secretariat(), "/sessions/" + session + "/notices");
    }

    /** The id of the session's notice of that kind, once there is one. */
    public static String notice(UUID session, String kind) {
        return Scene.soon()
                .until(
                        () -> notices(session).<String>getList("findAll { it.kind == '" + kind + "' }.id"),
                        ids -> !ids.isEmpty())
                .getLast();
    }

    /** A notice with its counts. */
    public static JsonPath counts(String notice) {
        return read(secretariat(), "/notices/" + notice);
    }

    /** Waits until the notice is in that state, and gives its counts. */
    public static JsonPath await(String notice, String state) {
        return Scene.soon()
                .until(() -> counts(notice), found -> found.getString("state").equals(state));
    }

    /** The participants of a notice. */
    public static JsonPath participants(String notice) {
        return read(secretariat(), "/notices/" + notice + "/participants");
    }

    /** What a State was told, as it reads it itself. */
    public static JsonPath told(State state) {
        return read(focalPointOf(state), "/participants/" + state.code() + "/notices");
    }

    /** The only delivery of a State in a notice. */
    public static Map<String, Object> delivery(String notice, State state) {
        return participants(notice).getMap("find { it.participant.code == '" + state.code() + "' }.deliveries[0]");
    }

    /** The secretariat steers a notice: pause, resume or cancel. */
    public static Response steer(String notice, String course, Object body) {
        return secretariat().contentType(ContentType.JSON).body(body).post("/notices/{id}/" + course, notice);
    }

    /** An operator has a delivery tried again. */
    public static Response retry(Object delivery) {
        return operator().post("/deliveries/{id}/retry", delivery);
    }

    private static JsonPath read(RequestSpecification reader, String path) {
        return reader.get(path).then().statusCode(200).extract().jsonPath();
    }
}
