package org.convoke.agenda;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.convoke.programme.LocalizedText;
import org.convoke.servicetests.AuthorizationTable.Row;

/** The venues and rooms that the calls of the authorization table are about: new ones for each call. */
final class RoomsOfTheTable {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private RoomsOfTheTable() {}

    static boolean covers(Row row) {
        return row.path().startsWith("/venues");
    }

    static Map<String, Object> venue() {
        return Map.of("name", name("House"), "city", LocalizedText.english("Vienna"), "zone", "Europe/Vienna");
    }

    static Map<String, Object> room() {
        return Map.of("name", name("Room"));
    }

    static void fill(RequestSpecification request, Row row) {
        request.header("If-Match", "\"1\"");
        if (row.path().contains("{venue}")) {
            var venue = posted("/venues", venue());
            var room = posted("/venues/" + venue + "/rooms", room());
            request.pathParam("venue", venue);
            if (row.path().contains("{room}")) {
                request.pathParam("room", room);
            }
        }
        if (row.path().endsWith("/free")) {
            request.queryParams("date", "2017-09-04", "from", "10:00", "to", "13:00");
        }
    }

    private static UUID posted(String path, Map<String, Object> body) {
        return AgendaApi.secretariat()
                .contentType(ContentType.JSON)
                .body(AgendaApi.json(body))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
    }

    private static LocalizedText name(String what) {
        return LocalizedText.english("%s of the table %d".formatted(what, NAMES.incrementAndGet()));
    }
}
