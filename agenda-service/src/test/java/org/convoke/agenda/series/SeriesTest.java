package org.convoke.agenda.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.process;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Start;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions of one process: in order, copied to other dates, begun from templates. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SeriesTest {

    private static final Map<String, Object> NEW_YORK = Map.of(
            "name", LocalizedText.english("United Nations Headquarters"),
            "city", LocalizedText.english("New York"),
            "zone", "America/New_York");

    private static final Programme ORIGINAL = programme()
            .with(new Standing.Postponed(LocalizedText.english("The venue is closed")))
            .deadline(DeadlineKind.REGISTRATION, "Registration", "2017-08-20")
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .moderators(person("R. M. Grossi", "Argentina"))
            .which(panel ->
                    panel.withDocuments(List.of(Document.of(LocalizedText.english("Note"), "https://un.example/note"))))
            .day("2017-09-05")
            .meeting("Afternoon", after("Morning", "15:00"), to("18:00"))
            .build();

    private static Response copy(UUID session, Map<String, Object> wanted) {
        return secretariat().contentType(ContentType.JSON).body(json(wanted)).post("/sessions/{id}/copy", session);
    }

    private static String slug() {
        return "copy-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_copy_is_moved_to_its_dates_with_everything_that_still_holds() {
        var copied = copy(session(ORIGINAL), Map.of("slug", slug(), "firstDay", "2018-03-12"))
                .then()
                .statusCode(201)
                .body("days.last", equalTo("2018-03-13"))
                .extract()
                .jsonPath()
                .getUUID("id");

        var draft = draft(copied);
        assertThat(draft.standing()).isEqualTo(new Standing.Convened());
        assertThat(draft.deadlines()).extracting(d -> d.day().toString()).containsExactly("2018-02-25");
        assertThat(draft.meetings())
                .extracting(m -> m.date() + " " + m.start().expected())
                .containsExactly("2018-03-12 10:00", "2018-03-13 15:00");
        var panel = draft.meetings().getFirst().items().getFirst();
        assertThat(panel.id()).isNotEqualTo(item("Smuggling of migrants"));
        assertThat(panel.moderators()).hasSize(1);
        assertThat(panel.documents()).hasSize(1);
        assertThat(draft.meetings().getFirst().room()).isNotNull();
        assertThat(draft.meetings().getLast().start())
                .isInstanceOfSatisfying(
                        Start.After.class,
                        start -> assertThat(start.after())
                                .isEqualTo(draft.meetings().getFirst().id()));
    }

    @Test
    void a_copy_elsewhere_keeps_its_hours_and_leaves_rooms_people_and_documents_behind() {
        var wanted = new HashMap<String, Object>(Map.of("slug", slug(), "firstDay", "2018-03-12", "venue", NEW_YORK));
        wanted.put("people", false);
        wanted.put("documents", false);
        var copied = copy(session(ORIGINAL), wanted)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getUUID("id");

        var draft = draft(copied);
        assertThat(draft.venue().zone().getId()).isEqualTo("America/New_York");
        assertThat(draft.meetings()).extracting(Meeting::room).containsOnlyNulls();
        var panel = draft.meetings().getFirst().items().getFirst();
        assertThat(panel.start().expected()).isEqualTo("10:15");
        assertThat(panel.moderators()).isEmpty();
        assertThat(panel.documents()).isEmpty();
    }

    @Test
    void a_copy_under_a_name_that_is_taken_or_to_an_unknown_zone_is_refused() {
        var session = session(ORIGINAL);
        var slug = slug();
        copy(session, Map.of("slug", slug, "firstDay", "2018-03-12")).then().statusCode(201);

        copy(session, Map.of("slug", slug, "firstDay", "2018-03-12")).then().statusCode(409);
        copy(session, Map.of("slug", slug(), "firstDay", "12 March"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/firstDay"));
        var nowhere = new HashMap<>(NEW_YORK);
        nowhere.put("zone", "America/Nowhere");
        copy(session, Map.of("slug", slug(), "firstDay", "2018-03-12", "venue", nowhere))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/venue/zone"));
    }

    @Test
    void a_process_lists_its_sessions_in_order_to_whoever_may_know_of_them() {
        var process = process();
        var second = session(
                process,
                programme()
                        .day("2017-09-04")
                        .meeting("A", at("10:00"), to("13:00"))
                        .build());
        var first = session(
                process,
                programme()
                        .day("2017-05-08")
                        .meeting("B", at("10:00"), to("13:00"))
                        .build());
        publish(second, 1).then().statusCode(201);

        secretariat()
                .get("/processes/{id}/sessions", process)
                .then()
                .statusCode(200)
                .body("id", contains(first.toString(), second.toString()));
        anybody()
                .get("/processes/{id}/sessions", process)
                .then()
                .body("id", contains(second.toString()))
                .body("latest", contains("Tentative agenda"));
        anybody().get("/processes/{id}/sessions", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void there_are_templates_for_what_is_convened_often() {
        anybody()
                .get("/templates")
                .then()
                .statusCode(200)
                .body(
                        "name",
                        contains("two-day-session", "negotiation-round", "one-day-hearing", "two-week-conference"))
                .body("days", contains(2, 5, 1, 12))
                .body("meetings", contains(5, 10, 2, 80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-day-session", "negotiation-round", "one-day-hearing", "two-week-conference"})
    void what_a_template_makes_can_be_published(String template) {
        var wanted = new HashMap<String, Object>(Map.of(
                "template", template,
                "slug", slug(),
                "firstDay", "2018-03-12",
                "venue", NEW_YORK,
                "title", LocalizedText.english("A session"),
                "theme", LocalizedText.english("A theme"),
                "languages", List.of("en"),
                "primaryStations", List.of("new-york"),
                "copyStations", List.of()));
        var begun =
                fromTemplate(wanted).then().statusCode(201).extract().jsonPath().getUUID("id");

        assertThat(draft(begun).meetings().getFirst().date()).isEqualTo("2018-03-12");
        publish(begun, 1).then().statusCode(201);

        wanted.put("template", "three-week-conference");
        fromTemplate(wanted)
                .then()
                .statusCode(400)
                .body("violations.message", contains(containsString("two-week-conference")));
    }

    private static Response fromTemplate(Map<String, Object> wanted) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(wanted))
                .post("/processes/{id}/sessions/from-template", process());
    }
}
