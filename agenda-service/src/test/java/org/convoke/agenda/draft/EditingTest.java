package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.cofacilitator;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class EditingTest {

    private static final Programme FIRST = morning().build();
    private static final Programme MOVED =
            morning().panel("Trafficking in persons", at("11:30"), to("13:00")).build();

    private static ProgrammeBuilder morning() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("11:30"));
    }

    @Test
    void an_edit_makes_the_next_version() {
        var session = session(FIRST);

        var answer = edit(session, 1, MOVED);

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("editedBy", equalTo("secretariat"));
        assertThat(read(answer, "programme", Programme.class)).isEqualTo(MOVED);
        cofacilitator()
                .get("/sessions/{id}/draft", session)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
    }

    @Test
    void the_same_programme_again_is_no_new_version() {
        var session = session(FIRST);

        edit(session, 1, FIRST).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void a_stale_edit_is_refused_with_what_moved() {
        var session = session(FIRST);
        edit(session, 1, MOVED).then().statusCode(200);

        edit(
                        session,
                        1,
                        morning()
                                .panel("Something else", at("11:30"), to("12:00"))
                                .build())
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/draft-moved"))
                .body("currentVersion", equalTo(2))
                .body("editedBy", equalTo("secretariat"))
                .body("changes.type", equalTo(List.of("item-added")))
                .body("changes[0].added.title.texts.en.text", equalTo("Trafficking in persons"));
        secretariat().get("/sessions/{id}/draft", session).then().body("version", equalTo(2));
    }

    @Test
    void an_edit_of_a_version_that_never_was_is_refused_too() {
        edit(session(FIRST), 7, MOVED).then().statusCode(412).body("changes", equalTo(List.of()));
    }

    @Test
    void an_edit_says_which_version_it_was_made_on() {
        var session = session(FIRST);

        secretariat()
                .contentType(ContentType.JSON)
                .body(json(MOVED))
                .put("/sessions/{id}/draft", session)
                .then()
                .statusCode(428)
                .contentType("application/problem+json");
        secretariat()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(json(MOVED))
                .put("/sessions/{id}/draft", session)
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_missing_in_a_programme_is_named() {
        var json = EventJson.mapper().<ObjectNode>valueToTree(FIRST);
        ((ObjectNode) json.at("/meetings/0/items/0")).remove(List.of("title", "kind"));

        put(session(FIRST), json.toString())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/invalid"))
                .body("violations.field", equalTo(List.of("/meetings/0/items/0/kind", "/meetings/0/items/0/title")))
                .body("violations[0].in", equalTo("body"))
                .body("violations[0].message", containsString("one of opening, panel"));
    }

    @Test
    void malformed_json_is_told_where() {
        put(session(FIRST), "{\n  \"title\": oops\n}")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://convoke.example/problems/malformed-json"))
                .body("violations[0].message", containsString("line 2"));
    }

    @Test
    void an_empty_body_is_refused_and_not_an_incident() {
        put(session(FIRST), "").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_draft_may_be_unfit_for_publication() {
        var unfit = programme()
                .day("2017-09-04")
                .meeting("Night", at("18:00"), to("02:00"))
                .build();
        var session = session(FIRST);

        edit(session, 1, unfit).then().statusCode(200);
        secretariat()
                .get("/sessions/{id}/draft/changes", session)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("nextNumber", equalTo(0))
                .body("nextSymbol", equalTo("Tentative agenda"))
                .body("problems.field", equalTo(List.of("/meetings/0/end")));
    }

    @Test
    void a_preview_shows_what_would_change() {
        var session = publishedSession(FIRST);
        edit(session, 1, MOVED).then().statusCode(200);

        secretariat()
                .get("/sessions/{id}/draft/changes", session)
                .then()
                .body("since", equalTo("Tentative agenda"))
                .body("nextNumber", equalTo(1))
                .body("nextSymbol", equalTo("Rev.1"))
                .body("changes.type", equalTo(List.of("item-added")))
                .body("problems", equalTo(List.of()));
    }

    @Test
    void a_session_is_called_as_its_draft_says_until_something_is_published() {
        var renamed = morning().titled(LocalizedText.english("Another title")).build();
        var unpublished = session(FIRST);
        var published = publishedSession(FIRST);
        edit(unpublished, 1, renamed).then().statusCode(200);
        edit(published, 1, renamed).then().statusCode(200);

        secretariat().get("/sessions/{id}", unpublished).then().body("title.texts.en.text", equalTo("Another title"));
        anybody().get("/sessions/{id}", published).then().body("title.texts.en.text", not(equalTo("Another title")));
    }

    @Test
    void typed_text_holds_no_character_that_steers_its_direction() {
        var session = session(FIRST);
        var steered = json(FIRST).replace("Smuggling of migrants", "Smuggling \\u202Eof migrants");

        put(session, steered)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/meetings/0/items/0/title/texts/en/text"))
                .body("violations[0].message", containsString("U+202E (RIGHT-TO-LEFT OVERRIDE) as its character 11"));
    }

    private static Response put(UUID session, String body) {
        return secretariat()
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/sessions/{id}/draft", session);
    }
}
