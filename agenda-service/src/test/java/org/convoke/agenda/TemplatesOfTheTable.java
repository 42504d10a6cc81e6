package org.convoke.agenda;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/** What the table of callers needs of templates: each call has one of its own. */
final class TemplatesOfTheTable {

    private TemplatesOfTheTable() {}

    /** A template that was saved by the secretariat of that process; its name. */
    static String saved(UUID process, Programme programme) {
        return AgendaApi.secretariat()
                .contentType(ContentType.JSON)
                .body(wanted(process, programme))
                .post("/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("name");
    }

    /** The body of a call that saves one. */
    static String wanted(UUID process, Programme programme) {
        return AgendaApi.json(Map.of(
                "session",
                AgendaApi.session(process, programme),
                "title",
                LocalizedText.english("Template " + UUID.randomUUID())));
    }
}
