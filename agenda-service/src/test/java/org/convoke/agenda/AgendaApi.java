package org.convoke.agenda;

import static io.restassured.RestAssured.given;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.Tokens;

/** The service as its clients use it, in a test's words. */
public final class AgendaApi {

    private static final AtomicInteger SESSIONS = new AtomicInteger();

    private AgendaApi() {}

    public static RequestSpecification anybody() {
        return given();
    }

    public static RequestSpecification secretariat() {
        return as("secretariat", "secretariat@process:*");
    }

    public static RequestSpecification cofacilitator() {
        return as("cofacilitator", "cofacilitator@process:*");
    }

    public static RequestSpecification focalPoint() {
        return as("focal.che", "focal-point@participant:CHE");
    }

    public static RequestSpecification operator() {
        return as("operator", "operator@installation");
    }

    public static RequestSpecification as(String name, String... mandates) {
        return given().header("Authorization", Tokens.bearer(name, mandates));
    }

    /** A process of its own; its id. */
    public static UUID process() {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(Map.of(
                        "title", LocalizedText.english("Global compact for migration"),
                        "coFacilitators", LocalizedText.english("Mexico and Switzerland"))))
                .post("/processes")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** What a session is convened with, under a short name of its own. */
    public static Map<String, Object> newSession(UUID process, Programme programme) {
        return Map.of(
                "process",
                process,
                "slug",
                "session-" + SESSIONS.incrementAndGet(),
                "languages",
                List.of("en", "fr"),
                "primaryStations",
                List.of("new-york"),
                "copyStations",
                List.of("vienna"),
                "programme",
                programme);
    }

    /** A session of a process of its own, with that programme as the first draft; its id. */
    public static UUID session(Programme programme) {
        return session(process(), programme);
    }

    /** A session of that process; its id. */
    public static UUID session(UUID process, Programme programme) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(newSession(process, programme)))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    /** The same with a revision out. */
    public static UUID publishedSession(Programme programme) {
        var session = session(programme);
        publish(session, 1).then().statusCode(201);
        return session;
    }

    /** A programme of titles that each may be so long, and that together are more than an event may carry. */
    public static Programme tooLargeToBeTold() {
        var text = "x".repeat(300);
        var title = LocalizedText.english(text)
                .with("fr", text)
                .with("es", text)
                .with("ru", text)
                .with("zh", text);
        var large = programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
        IntStream.range(0, 3_000)
                .forEach(i -> large.panel("Item " + i, at("10:15"), to("13:00")).which(item -> item.titled(title)));
        return large.build();
    }

    public static Response edit(UUID session, int version, Programme programme) {
        return secretariat()
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(json(programme))
                .put("/sessions/{id}/draft", session);
    }

    /** Sends commands that were made against that version. */
    public static Response amend(RequestSpecification as, UUID session, int madeAgainst, Map<?, ?>... commands) {
        return as.contentType(ContentType.JSON)
                .body(json(Map.of("madeAgainst", madeAgainst, "commands", List.of(commands))))
                .post("/sessions/{id}/draft/commands", session);
    }

    /** A command of that type with its fields: names and values in turn. */
    public static Map<String, Object> command(String type, Object... fields) {
        var command = new LinkedHashMap<String, Object>();
        command.put("type", type);
        for (int i = 0; i < fields.length; i += 2) {
            command.put(fields[i].toString(), fields[i + 1]);
        }
        return command;
    }

    public static Response publish(UUID session, int version) {
        return secretariat().header("If-Match", "\"" + version + "\"").post("/sessions/{id}/revisions", session);
    }

    public static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of an answer as the record that it is. */
    public static <T> T read(Response response, String path, Class<T> type) {
        return EventJson.mapper().convertValue(response.jsonPath().getMap(path), type);
    }
}
