package org.convoke.agenda.exchange;

import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.secretariat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.programme.Programme;

/** Imports and exports as a secretariat uses them. */
public final class FilesApi {

    public static final String JSON = "application/vnd.convoke.programme+json";
    public static final String CSV = "text/csv";

    private FilesApi() {}

    public static String export(UUID session, String as) {
        return secretariat()
                .get("/sessions/{id}/draft/export?as={as}", session, as)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public static Response dryRun(UUID session, String type, Object file) {
        return secretariat().contentType(type).body(bytes(file)).post("/sessions/{id}/draft/import", session);
    }

    public static Response bring(UUID session, int version, String type, Object file) {
        return secretariat()
                .contentType(type)
                .header("If-Match", "\"" + version + "\"")
                .body(bytes(file))
                .post("/sessions/{id}/draft/import?confirm=true", session);
    }

    private static byte[] bytes(Object file) {
        return file instanceof byte[] raw ? raw : file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A JSON file of that programme, as somebody might write it. */
    public static String file(String programme) {
        return """
                {"format": "convoke.programme", "version": 1, "programme": %s}""".formatted(programme);
    }

    public static String file(Programme programme) {
        return json(Map.of("format", "convoke.programme", "version", 1, "programme", programme));
    }

    public static Programme draft(UUID session) {
        return EventJson.mapper()
                .convertValue(
                        secretariat()
                                .get("/sessions/{id}/draft", session)
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath()
                                .getMap("programme"),
                        Programme.class);
    }
}
