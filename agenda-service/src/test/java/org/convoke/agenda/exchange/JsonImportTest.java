package org.convoke.agenda.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.agenda.exchange.FilesApi.JSON;
import static org.convoke.agenda.exchange.FilesApi.bring;
import static org.convoke.agenda.exchange.FilesApi.draft;
import static org.convoke.agenda.exchange.FilesApi.dryRun;
import static org.convoke.agenda.exchange.FilesApi.export;
import static org.convoke.agenda.exchange.FilesApi.file;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakerKind;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Standing;
import org.convoke.programme.Visibility;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** The JSON format: out and in again, shown before it is made, and refused with the place of every fault. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class JsonImportTest {

    private static final Path SCHEMA = Path.of("../docs/formats/programme.schema.json");

    private static final LocalizedText SMUGGLING = new LocalizedText(
            "en",
            Map.of(
                    "en", new Translation("Smuggling of migrants", null),
                    "fr", new Translation("Trafic illicite de migrants", "translator")));

    private static final Programme FULL = programme()
            .with(new Standing.Postponed(LocalizedText.english("The venue is closed")))
            .deadline(DeadlineKind.REGISTRATION, "Registration", "2017-08-20")
            .deadline(DeadlineKind.INSCRIPTION, "List of speakers", "2017-08-30T18:00")
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .which(panel -> panel.titled(SMUGGLING).with(i -> {
                i.speakingTimes = List.of(new SpeakingTime(SpeakerKind.STATE, 180));
                i.origins = List.of(item("Panels"));
            }))
            .number("1")
            .moderators(person("R. M. Grossi", "Argentina"))
            .meeting("Afternoon", after("Morning", "15:00"), to("18:00"))
            .panel("Trafficking in persons", at("15:00"), to("18:00"))
            .number("2")
            .build();

    private static Programme plain() {
        return programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .number("1")
                .build();
    }

    @Test
    void what_was_exported_changes_nothing_when_it_is_imported() {
        var session = session(FULL);
        var exported = export(session, "json");

        dryRun(session, JSON, exported)
                .then()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("changes", empty())
                .body("pairs", empty())
                .body("added", empty());
        bring(session, 1, JSON, exported).then().statusCode(200).body("draftVersion", equalTo(1));
        assertThat(draft(session)).isEqualTo(FULL);
    }

    @Test
    void what_was_exported_makes_the_same_programme_of_another_session() {
        var exported = export(session(FULL), "json");
        var other = session(plain());

        bring(other, 1, JSON, exported).then().statusCode(200).body("draftVersion", equalTo(2));

        assertThat(draft(other)).isEqualTo(FULL);
    }

    @Test
    void an_exported_file_is_as_the_schema_says() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA), InputFormat.JSON);

        assertThat(schema.validate(export(session(FULL), "json"), InputFormat.JSON))
                .isEmpty();
        assertThat(schema.validate(file("{}"), InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void a_dry_run_says_what_would_change_and_stores_nothing() {
        var session = session(plain());
        var moved = export(session, "json").replace("10:15:00", "11:00:00");

        dryRun(session, JSON, moved)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("changes.type", contains("item-moved"));
        assertThat(draft(session)).isEqualTo(plain());
    }

    @Test
    void a_file_without_ids_is_recognised_and_says_why() {
        var session = session(plain());
        var written = file("""
            {"title": "Fifth informal thematic session", "theme": "Smuggling of migrants, trafficking in persons",
             "venue": {"name": "Vienna International Centre", "city": {"en": "Vienna", "fr": "Vienne"}, "zone": "Europe/Vienna"},
             "days": {"first": "2017-09-04", "last": "2017-09-04"},
             "meetings": [
              {"key": "am", "title": "Morning", "date": "2017-09-04", "start": {"at": "10:00"}, "end": "13:00",
               "room": "Plenary Room",
               "items": [
                {"comment": "as on the website", "number": "1", "kind": "panel", "title": "Smuggling of migrants",
                 "start": {"at": "10:30"}, "end": "13:00",
                 "moderators": [{"name": "R. M. Grossi", "affiliation": "Argentina"}]}]},
              {"title": "Afternoon", "date": "2017-09-04", "start": {"after": "am", "estimate": "15:00"}, "end": "18:00",
               "room": "Plenary Room"}]}\
            """);

        dryRun(session, JSON, written)
                .then()
                .statusCode(200)
                .body("changes.type", containsInAnyOrder("item-moved", "moderators-changed", "meeting-added"))
                .body("pairs.isNow.place", containsInAnyOrder("/meetings/0", "/meetings/0/items/0"))
                .body("pairs.reason", hasItem("by-number"))
                .body("added.title", contains("Afternoon"));
        bring(session, 1, JSON, written).then().statusCode(200).body("applied", equalTo(true));

        var imported = draft(session);
        assertThat(imported.meetings().getFirst().items().getFirst().id()).isEqualTo(item("Smuggling of migrants"));
        assertThat(imported.meetings().getLast().start().expected()).isEqualTo("15:00");
    }

    @Test
    void what_was_taken_to_be_the_same_can_be_said_to_be_new() {
        var session = session(plain());
        var written = export(session, "json").replaceAll("\"id\" : \"[^\"]*\",", "");

        secretariat()
                .contentType(JSON)
                .queryParam("apart", "/meetings/0/items/0")
                .body(written)
                .post("/sessions/{id}/draft/import", session)
                .then()
                .statusCode(200)
                .body("pairs.isNow.place", contains("/meetings/0"))
                .body("added.title", contains("Smuggling of migrants"))
                .body("changes.type", containsInAnyOrder("item-added", "item-cancelled"));
    }

    @Test
    void what_came_without_an_id_is_a_choice_that_stays_one_after_it_was_decided() {
        var session = session(plain());
        var panel = item("Smuggling of migrants").toString();
        var written = export(session, "json").replaceAll("\"id\" : \"[^\"]*\",", "");
        var choice = "choices.find { it.isNow.place == '/meetings/0/items/0' }";

        dryRun(session, JSON, written)
                .then()
                .body("choices.isNow.place", contains("/meetings/0", "/meetings/0/items/0"))
                .body(choice + ".recognised", equalTo(panel))
                .body(choice + ".was", equalTo(panel))
                .body(choice + ".candidates.id", contains(panel));
        secretariat()
                .contentType(JSON)
                .queryParam("apart", "/meetings/0/items/0")
                .body(written)
                .post("/sessions/{id}/draft/import", session)
                .then()
                .body(choice + ".recognised", equalTo(panel))
                .body(choice + ".was", nullValue())
                .body(choice + ".candidates.title", contains("Smuggling of migrants"));
        secretariat()
                .contentType(JSON)
                .queryParam("same", "/meetings/0/items/0=" + panel)
                .body(written)
                .post("/sessions/{id}/draft/import", session)
                .then()
                .body(choice + ".was", equalTo(panel));
        secretariat()
                .contentType(JSON)
                .queryParam("same", "/meetings/0/items/0=" + panel, "/meetings/0=" + panel)
                .body(written)
                .post("/sessions/{id}/draft/import", session)
                .then()
                .statusCode(400)
                .body("violations.field", contains("same"));
        bring(session, 1, JSON, written).then().statusCode(200).body("choices", empty());
    }

    @Test
    void what_was_not_recognised_can_be_said_to_be_the_same() {
        var session = session(plain());
        var written = export(session, "json")
                .replaceAll("\"id\" : \"[^\"]*\",", "")
                .replace("Smuggling of migrants\"", "Trafficking\"")
                .replace("\"number\" : \"1\"", "\"number\" : \"9\"")
                .replace("10:15:00", "11:15:00");

        secretariat()
                .contentType(JSON)
                .queryParam("same", "/meetings/0/items/0=" + item("Smuggling of migrants"))
                .body(written)
                .post("/sessions/{id}/draft/import", session)
                .then()
                .statusCode(200)
                .body("changes.type", not(hasItem("item-added")))
                .body("changes.type", hasItem("item-moved"));
    }

    @Test
    void every_fault_is_named_by_its_place_in_the_file() {
        var session = session(plain());
        var faulty = file("""
            {"title": "Fifth session", "theme": "", "venue": {"name": "VIC", "city": "Vienna", "zone": "Europe/Nowhere"},
             "days": {"first": "2017-09-04", "last": "2017-09-04"},
             "meetings": [{"id": "11111111-1111-4111-8111-111111111111", "title": "Morning", "date": "4 September",
               "start": {"at": "25:00"}, "end": "13:00", "items": [
                {"id": "22222222-2222-4222-8222-222222222222", "kind": "picnic", "title": {"en": 7}, "start": {"at": "10:00"}, "end": "11:00"},
                {"id": "22222222-2222-4222-8222-222222222222", "kind": "panel", "title": "Twice", "start": {"at": "10:00"}, "end": "11:00"}]}]}\
            """);

        dryRun(session, JSON, faulty)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://convoke.example/problems/invalid"))
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "/programme/meetings/0/items/1/id",
                                "/programme/venue/zone",
                                "/programme/meetings/0/date",
                                "/programme/meetings/0/start/at",
                                "/programme/meetings/0/items/0/kind",
                                "/programme/meetings/0/items/0/title/en"));
        bring(session, 1, JSON, faulty).then().statusCode(400);
        assertThat(draft(session)).isEqualTo(plain());
    }

    @Test
    void reversed_days_and_overlong_or_steering_text_are_refused() {
        var session = session(plain());
        var exported = export(session, "json");

        dryRun(session, JSON, exported.replace("\"last\" : \"2017-09-04\"", "\"last\" : \"2017-09-01\""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/programme/days"));
        dryRun(session, JSON, exported.replace("Plenary Room", "Plenary \u202eRoom"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("/programme/meetings/0/room/en"));
    }

    @Test
    void markup_stays_text() {
        var session = session(plain());
        var markup = "<script>alert(1)</script><b>Smuggling</b>";

        bring(session, 1, JSON, export(session, "json").replace("Smuggling of migrants\"", markup + "\""))
                .then()
                .statusCode(200);

        assertThat(draft(session)
                        .meetings()
                        .getFirst()
                        .items()
                        .getFirst()
                        .title()
                        .sourceText())
                .isEqualTo(markup);
    }

    @Test
    void an_import_says_which_draft_it_was_shown_against() {
        var session = session(plain());
        var exported = export(session, "json");
        secretariat()
                .contentType(JSON)
                .body(exported)
                .post("/sessions/{id}/draft/import?confirm=true", session)
                .then()
                .statusCode(428);
        edit(session, 1, FULL).then().statusCode(200);

        bring(session, 1, JSON, exported).then().statusCode(412).body("currentVersion", equalTo(2));
        assertThat(draft(session)).isEqualTo(FULL);
    }

    @Test
    void another_format_or_media_type_is_refused_with_what_would_do() {
        var session = session(plain());

        dryRun(session, JSON, "{\"format\": \"pretalx\", \"schedule\": []}")
                .then()
                .statusCode(400)
                .body("violations.field", contains("/format", "/version", "/programme", "/schedule"));
        dryRun(session, JSON, "{\"format\": ")
                .then()
                .statusCode(400)
                .body("violations.message", contains(containsString("line 1")));
        dryRun(session, "application/xml", "<programme/>")
                .then()
                .statusCode(415)
                .body("detail", containsString(JSON));
    }

    @Test
    void a_published_programme_is_exported_as_far_as_the_reader_may_see_it() {
        var secret = programme()
                .day("2017-09-04")
                .meeting("Morning", at("10:00"), to("13:00"))
                .panel("Smuggling of migrants", at("10:15"), to("13:00"))
                .which(panel -> panel.titled(SMUGGLING))
                .meeting("Bureau", at("14:00"), to("15:00"))
                .visibleTo(Visibility.INTERNAL)
                .build();
        var session = publishedSession(secret);

        anybody()
                .get("/sessions/{id}/revisions/latest/export", session)
                .then()
                .statusCode(200)
                .contentType(JSON)
                .header("Content-Disposition", containsString("-revision-0.json"))
                .body(not(containsString("Bureau")))
                .body(not(containsString("translator")))
                .body("programme.meetings.title.en", contains("Morning"));
        secretariat()
                .get("/sessions/{id}/revisions/0/export", session)
                .then()
                .body("programme.meetings.title.en", contains("Morning", "Bureau"));
        anybody().get("/sessions/{id}/revisions/7/export", session).then().statusCode(404);
        publish(session, 1).then().statusCode(409);
    }
}
