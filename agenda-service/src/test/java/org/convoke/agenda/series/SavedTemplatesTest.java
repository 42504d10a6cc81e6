package org.convoke.agenda.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.process;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** A session that worked well is the beginning of the next ones. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SavedTemplatesTest {

    private static final LocalizedText TITLE =
            LocalizedText.english("Informal thematic session").with("fr", "Séance thématique informelle");

    private static final Programme ORIGINAL = programme()
            .deadline(DeadlineKind.REGISTRATION, "Registration", "2017-08-20")
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .moderators(person("R. M. Grossi", "Argentina"))
            .which(panel ->
                    panel.withDocuments(List.of(Document.of(LocalizedText.english("Note"), "https://un.example/note"))))
            .day("2017-09-05")
            .meeting("Afternoon", at("15:00"), to("18:00"))
            .build();

    private static RequestSpecification secretariatOf(UUID process) {
        return as("secretariat", "secretariat@process:" + process);
    }

    private static Response save(UUID process, Map<String, ?> wanted) {
        return secretariatOf(process)
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/templates");
    }

    private static Response begin(UUID process, String template) {
        var wanted = new HashMap<String, Object>(Map.of(
                "template", template,
                "slug", "begun-" + UUID.randomUUID().toString().substring(0, 8),
                "firstDay", "2018-03-12",
                "venue", ORIGINAL.venue(),
                "title", LocalizedText.english("Sixth session"),
                "theme", LocalizedText.english("Labour mobility"),
                "languages", List.of("en"),
                "primaryStations", List.of("new-york"),
                "copyStations", List.of()));
        return secretariatOf(process)
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/processes/{id}/sessions/from-template", process);
    }

    @Test
    void a_session_is_saved_and_the_next_one_begun_from_it_on_other_days() {
        var process = process();
        var saved = save(process, Map.of("session", session(process, ORIGINAL), "title", TITLE));
        saved.then()
                .statusCode(201)
                .header("Location", containsString("/templates/"))
                .body("title.texts.fr.text", equalTo("Séance thématique informelle"))
                .body("days", equalTo(2))
                .body("meetings", equalTo(2))
                .body("items", equalTo(1));

        String template = saved.path("name");
        var begun = begin(process, template)
                .then()
                .statusCode(201)
                .body("title.texts.en.text", equalTo("Sixth session"))
                .extract()
                .jsonPath()
                .getUUID("id");

        var draft = draft(begun);
        assertThat(draft.deadlines())
                .extracting(deadline -> deadline.day().toString())
                .containsExactly("2018-02-25");
        assertThat(draft.meetings())
                .extracting(meeting -> meeting.date() + " " + meeting.start().expected())
                .containsExactly("2018-03-12 10:00", "2018-03-13 15:00");
        assertThat(draft.meetings().getFirst().room()).isNotNull();
        var panel = draft.meetings().getFirst().items().getFirst();
        assertThat(panel.moderators()).isEmpty();
        assertThat(panel.documents()).isEmpty();
    }

    @Test
    void people_and_documents_are_kept_where_that_is_wanted() {
        var process = process();
        var saved = save(
                process,
                Map.of("session", session(process, ORIGINAL), "title", TITLE, "people", true, "documents", true));

        var begun = begin(process, saved.path("name")).jsonPath().getUUID("id");

        var panel = draft(begun).meetings().getFirst().items().getFirst();
        assertThat(panel.moderators()).hasSize(1);
        assertThat(panel.documents()).hasSize(1);
    }

    @Test
    void only_those_who_prepare_sessions_of_the_process_know_of_it() {
        var process = process();
        String template = save(process, Map.of("session", session(process, ORIGINAL), "title", TITLE))
                .path("name");

        secretariatOf(process)
                .get("/templates")
                .then()
                .body("name", hasItem(template))
                .body("find { it.name == '%s' }.process".formatted(template), equalTo(process.toString()));
        as("other", "cofacilitator@process:" + process).get("/templates").then().body("name", hasItem(template));
        anybody().get("/templates").then().statusCode(200).body("process", everyItem(nullValue()));
        var elsewhere = process();
        secretariatOf(elsewhere).get("/templates").then().body("name", not(hasItem(template)));
        begin(elsewhere, template).then().statusCode(400).body("violations.field", equalTo(List.of("/template")));
        secretariatOf(elsewhere).delete("/templates/{name}", template).then().statusCode(404);
    }

    @Test
    void a_template_is_deleted_and_what_was_begun_from_it_stays() {
        var process = process();
        String template = save(process, Map.of("session", session(process, ORIGINAL), "title", TITLE))
                .path("name");
        var begun = begin(process, template).jsonPath().getUUID("id");

        secretariatOf(process).delete("/templates/{name}", template).then().statusCode(204);

        secretariatOf(process).get("/templates").then().body("name", not(hasItem(template)));
        secretariatOf(process).delete("/templates/{name}", template).then().statusCode(404);
        begin(process, template).then().statusCode(400);
        assertThat(draft(begun).meetings()).hasSize(2);
    }

    @Test
    void what_is_not_accepted_is_said() {
        var process = process();
        var session = session(process, ORIGINAL);
        save(process, Map.of("session", session, "title", TITLE)).then().statusCode(201);

        save(process, Map.of("session", session, "title", LocalizedText.english("informal THEMATIC session")))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://convoke.example/problems/name-taken"));
        save(process, Map.of("session", UUID.randomUUID(), "title", TITLE))
                .then()
                .statusCode(404);
        save(process, Map.of("session", session)).then().statusCode(400).body("violations.field", hasItem("/title"));
        save(process, Map.of("session", session, "title", LocalizedText.english("x".repeat(301))))
                .then()
                .statusCode(400);
        secretariatOf(process)
                .delete("/templates/two-day-session")
                .then()
                .statusCode(403)
                .body("detail", containsString("comes with the product"));
    }
}
