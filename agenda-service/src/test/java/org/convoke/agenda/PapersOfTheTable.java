package org.convoke.agenda;

import static org.convoke.programme.ProgrammeBuilder.meeting;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.convoke.agenda.content.SampleFiles;
import org.convoke.programme.LocalizedText;
import org.convoke.servicetests.AuthorizationTable.Row;

/** The documents that the calls of the authorization table are about: issued where they are read, prepared where not. */
final class PapersOfTheTable {

    static final Map<String, Object> ABOUT =
            Map.of("kind", "concept-note", "title", LocalizedText.english("Note"), "visibility", "public");

    private static final String DOCUMENTS = "/sessions/{session}/documents";
    private static final String VERSION = DOCUMENTS + "/{document}/versions/1";
    private static final byte[] FILE = SampleFiles.pdf("Note");

    private PapersOfTheTable() {}

    static boolean covers(Row row) {
        return row.path().contains("{document}") || row.path().contains("{meeting}");
    }

    static void fill(RequestSpecification request, Row row, UUID session) {
        parameter(request, row, "session", session);
        parameter(request, row, "meeting", meeting("Morning").value());
        parameter(request, row, "number", 1);
        parameter(request, row, "language", "en");
        parameter(request, row, "filename", "Note (en).pdf");
        if (row.path().contains("{document}")) {
            request.pathParam("document", document(session, row.method().equals("GET")));
            request.header("If-Match", "\"1\"");
        }
        if (row.path().endsWith("/files/{language}")
                && row.method().equals("PUT")
                && !row.given().equals("bad")) {
            request.contentType("application/octet-stream").body(FILE);
        }
    }

    private static void parameter(RequestSpecification request, Row row, String name, Object value) {
        if (row.path().contains("{" + name + "}")) {
            request.pathParam(name, value);
        }
    }

    private static UUID document(UUID session, boolean issued) {
        var document = AgendaApi.secretariat()
                .contentType(ContentType.JSON)
                .body(AgendaApi.json(ABOUT))
                .post(DOCUMENTS, session)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");
        AgendaApi.secretariat()
                .contentType("application/pdf")
                .body(FILE)
                .put(VERSION + "/files/en", session, document)
                .then()
                .statusCode(200);
        if (issued) {
            AgendaApi.secretariat()
                    .post(VERSION + "/issue", session, document)
                    .then()
                    .statusCode(200);
        }
        return document;
    }
}
