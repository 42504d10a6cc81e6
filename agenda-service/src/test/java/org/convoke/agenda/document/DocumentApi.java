package org.convoke.agenda.document;

import static io.restassured.RestAssured.given;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.secretariat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Visibility;

/** Documents as clients of the service use them, in a test's words. */
final class DocumentApi {

    static final String DOCUMENTS = "/sessions/{session}/documents";
    static final String DOCUMENT = DOCUMENTS + "/{document}";
    static final String FILE = DOCUMENT + "/versions/{number}/files/{language}";

    private DocumentApi() {}

    /** What is said of a document that belongs to its session and is for everybody. */
    static Map<String, Object> about(String title) {
        var about = new HashMap<String, Object>();
        about.put("kind", "concept-note");
        about.put("title", LocalizedText.english(title));
        about.put("visibility", Visibility.PUBLIC);
        return about;
    }

    static Response file(UUID session, Map<String, Object> about) {
        return secretariat().contentType(ContentType.JSON).body(json(about)).post(DOCUMENTS, session);
    }

    static UUID filed(UUID session, Map<String, Object> about) {
        return file(session, about).then().statusCode(201).extract().jsonPath().getUUID("id");
    }

    static Response change(UUID session, UUID document, int edit, Map<String, Object> about) {
        return secretariat()
                .header("If-Match", "\"" + edit + "\"")
                .contentType(ContentType.JSON)
                .body(json(about))
                .put(DOCUMENT, session, document);
    }

    static Response upload(UUID session, UUID document, int number, String language, byte[] file) {
        return uploading(file).put(FILE, session, document, number, language);
    }

    static RequestSpecification uploading(byte[] file) {
        return secretariat().contentType("application/octet-stream").body(file);
    }

    static Response issue(UUID session, UUID document, int number) {
        return secretariat().post(DOCUMENT + "/versions/{number}/issue", session, document, number);
    }

    static Response beginVersion(UUID session, UUID document) {
        return secretariat().post(DOCUMENT + "/versions", session, document);
    }

    /** A document of which the first version is out in English; its id. */
    static UUID issued(UUID session, Map<String, Object> about, byte[] file) {
        var document = filed(session, about);
        upload(session, document, 1, "en", file).then().statusCode(200);
        issue(session, document, 1).then().statusCode(200);
        return document;
    }

    /** Where a version is read in a language, without host. */
    static String address(UUID session, UUID document, int number, String language) {
        String address = secretariat()
                .get(DOCUMENT, session, document)
                .then()
                .statusCode(200)
                .extract()
                .path("versions.find { it.number == %d }.files.find { it.language == '%s' }.address"
                        .formatted(number, language));
        return URI.create(address).getRawPath();
    }

    static Response read(String address) {
        return read(anybody(), address);
    }

    static Response read(RequestSpecification as, String address) {
        return given(as).urlEncodingEnabled(false).get(address);
    }
}
