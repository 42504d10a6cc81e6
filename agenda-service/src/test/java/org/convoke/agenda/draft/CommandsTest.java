package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.amend;
import static org.convoke.agenda.AgendaApi.anybody;
import static org.convoke.agenda.AgendaApi.as;
import static org.convoke.agenda.AgendaApi.command;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.publish;
import static org.convoke.agenda.AgendaApi.publishedSession;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CommandsTest {

    private static final String SMUGGLING = "Smuggling of migrants";
    private static final String TRAFFICKING = "Trafficking in persons";

    private static final Programme FIRST = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel(SMUGGLING, at("10:15"), to("11:30"))
            .panellists(person("Sanchez", "EUI"), person("Shaw", "Global Initiative"))
            .panel(TRAFFICKING, at("11:30"), to("13:00"))
            .meeting("Afternoon", at("15:00"), to("18:00"))
            .build();

    private static RequestSpecification anna() {
        return as("anna", "secretariat@process:*");
    }

    private static RequestSpecification bruno() {
        return as("bruno", "secretariat@process:*");
    }

    private static Map<String, Object> retitled(String item, String title) {
        return command("retitle-item", "item", item(item), "title", LocalizedText.english(title));
    }

    private static Map<String, Object> moved(String item, String start, String end) {
        return command("move-item", "item", item(item), "start", at(start), "end", end);
    }

    private static Programme draft(UUID session) {
        return read(secretariat().get("/sessions/{id}/draft", session), "programme", Programme.class);
    }

    private static String title(UUID session, String item) {
        return draft(session).meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .filter(each -> each.id().equals(item(item)))
                .findFirst()
                .orElseThrow()
                .title()
                .sourceText();
    }

    @Test
    void a_command_makes_the_next_version_and_says_what_changed() {
        var session = session(FIRST);

        amend(anna(), session, 1, moved(SMUGGLING, "10:20", "11:30"), retitled(TRAFFICKING, "Trafficking"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("editedBy", equalTo("anna"))
                .body("changes.type", equalTo(List.of("item-moved", "item-retitled")))
                .body("meanwhile", equalTo(List.of()));
        assertThat(title(session, TRAFFICKING)).isEqualTo("Trafficking");
    }

    @Test
    void two_people_who_edit_different_items_both_succeed() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);

        amend(bruno(), session, 1, retitled(TRAFFICKING, "Trafficking"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("changes.type", equalTo(List.of("item-retitled")))
                .body("meanwhile.type", equalTo(List.of("item-retitled")))
                .body("meanwhile[0].isNow.texts.en.text", equalTo("Smuggling"));
        assertThat(title(session, SMUGGLING)).isEqualTo("Smuggling");
        assertThat(title(session, TRAFFICKING)).isEqualTo("Trafficking");
    }

    @Test
    void two_people_who_edit_different_fields_of_one_item_both_succeed() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);

        amend(bruno(), session, 1, moved(SMUGGLING, "10:30", "11:30"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        assertThat(title(session, SMUGGLING)).isEqualTo("Smuggling");
        assertThat(draft(session).meetings().getFirst().items().getFirst().start())
                .isEqualTo(at("10:30"));
    }

    @Test
    void the_same_field_is_a_conflict_that_shows_both_values_and_who_and_what_is_published() {
        var session = publishedSession(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Anna's title")).then().statusCode(200);
        amend(anna(), session, 2, retitled(TRAFFICKING, "Another")).then().statusCode(200);

        amend(
                        bruno(),
                        session,
                        1,
                        command(
                                "describe-item",
                                "item",
                                item(TRAFFICKING),
                                "description",
                                LocalizedText.english("New")),
                        retitled(SMUGGLING, "Bruno's title"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("ETag", "\"3\"")
                .body("type", equalTo("https://convoke.example/problems/draft-conflict"))
                .body("currentVersion", equalTo(3))
                .body("conflicts.size()", equalTo(1))
                .body("conflicts[0].kind", equalTo("same-field"))
                .body("conflicts[0].commands", equalTo(List.of(1)))
                .body("conflicts[0].field", equalTo("item-retitled"))
                .body("conflicts[0].about.id", equalTo(item(SMUGGLING).toString()))
                .body("conflicts[0].was.texts.en.text", equalTo(SMUGGLING))
                .body("conflicts[0].yours.texts.en.text", equalTo("Bruno's title"))
                .body("conflicts[0].theirs.texts.en.text", equalTo("Anna's title"))
                .body("conflicts[0].by", equalTo("anna"))
                .body("conflicts[0].version", equalTo(2))
                .body("conflicts[0].at", notNullValue())
                .body("conflicts[0].published.texts.en.text", equalTo(SMUGGLING));
        secretariat().get("/sessions/{id}/draft", session).then().body("version", equalTo(3));
    }

    @Test
    void before_the_first_publication_a_conflict_has_no_published_value() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Anna's title")).then().statusCode(200);

        amend(bruno(), session, 1, retitled(SMUGGLING, "Bruno's title"))
                .then()
                .statusCode(409)
                .body("conflicts[0].published", nullValue());
    }

    @Test
    void a_refused_batch_leaves_the_draft_as_it_was() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Anna's title")).then().statusCode(200);
        var before = draft(session);

        amend(bruno(), session, 1, moved(TRAFFICKING, "12:00", "13:00"), retitled(SMUGGLING, "Bruno's title"))
                .then()
                .statusCode(409);

        assertThat(draft(session)).isEqualTo(before);
    }

    @Test
    void the_same_change_twice_is_no_conflict_and_no_version() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);

        amend(bruno(), session, 1, retitled(SMUGGLING, "Smuggling"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("changes", equalTo(List.of()));
    }

    @Test
    void a_command_about_what_was_cancelled_meanwhile_is_a_conflict_of_its_own_kind() {
        var session = session(FIRST);
        amend(anna(), session, 1, command("cancel-item", "item", item(SMUGGLING)))
                .then()
                .statusCode(200);

        amend(bruno(), session, 1, retitled(SMUGGLING, "Smuggling"))
                .then()
                .statusCode(409)
                .body("conflicts[0].kind", equalTo("cancelled-meanwhile"))
                .body("conflicts[0].by", equalTo("anna"))
                .body("conflicts[0].commands", equalTo(List.of(0)));
        amend(
                        bruno(),
                        session,
                        1,
                        command("cancel-item", "item", item(SMUGGLING)),
                        retitled(TRAFFICKING, "Trafficking"))
                .then()
                .statusCode(200)
                .body("changes.type", equalTo(List.of("item-retitled")));
    }

    @Test
    void what_somebody_changed_meanwhile_is_not_cancelled_unseen() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);

        amend(bruno(), session, 1, command("cancel-meeting", "meeting", meeting("Morning")))
                .then()
                .statusCode(409)
                .body("conflicts[0].kind", equalTo("changed-meanwhile"))
                .body("conflicts[0].theirs.texts.en.text", equalTo("Smuggling"));
    }

    @Test
    void two_people_may_name_two_panellists_and_translate_into_two_languages() {
        var session = session(FIRST);
        amend(
                        anna(),
                        session,
                        1,
                        command("add-panellist", "item", item(SMUGGLING), "person", person("Carling", "PRIO")),
                        command(
                                "translate",
                                "item",
                                item(SMUGGLING),
                                "text",
                                "title",
                                "language",
                                "fr",
                                "words",
                                "Le trafic"))
                .then()
                .statusCode(200);
        amend(
                        bruno(),
                        session,
                        1,
                        command(
                                "replace-panellist",
                                "item",
                                item(SMUGGLING),
                                "name",
                                "Shaw",
                                "by",
                                person("Turner", "United Kingdom")),
                        command(
                                "translate",
                                "item",
                                item(SMUGGLING),
                                "text",
                                "title",
                                "language",
                                "es",
                                "words",
                                "El tráfico"))
                .then()
                .statusCode(200);

        var item = draft(session).meetings().getFirst().items().getFirst();
        assertThat(item.panellists()).extracting(each -> each.name()).containsExactly("Sanchez", "Turner", "Carling");
        assertThat(item.title().texts()).containsOnlyKeys("en", "es", "fr");
    }

    private static Map<String, Object> inFrench(String words) {
        return command("translate", "item", item(SMUGGLING), "text", "title", "language", "fr", "words", words);
    }

    @Test
    void the_draft_keeps_who_translated_and_nobody_outside_reads_it() {
        var session = session(FIRST);
        amend(anna(), session, 1, inFrench("Le trafic")).then().statusCode(200);
        amend(bruno(), session, 2, inFrench("Le trafic")).then().statusCode(200).body("version", equalTo(2));

        assertThat(draft(session)
                        .meetings()
                        .getFirst()
                        .items()
                        .getFirst()
                        .title()
                        .texts()
                        .get("fr"))
                .isEqualTo(new Translation("Le trafic", "anna"));

        amend(
                        bruno(),
                        session,
                        2,
                        command("translate", "text", "title", "language", "fr", "words", "Cinquième session"))
                .then()
                .statusCode(200);
        publish(session, 3).then().statusCode(201);
        for (var place : List.of("", "/revisions/latest", "/revisions/latest/signed", "/revisions/latest/export")) {
            assertThat(anybody().get("/sessions/{id}" + place, session).asString())
                    .as(place)
                    .contains("Cinquième session")
                    .doesNotContain("anna")
                    .doesNotContain("bruno");
        }
    }

    @Test
    void two_people_who_translate_alike_do_not_disturb_each_other() {
        var session = session(FIRST);
        amend(anna(), session, 1, inFrench("Le trafic")).then().statusCode(200);

        amend(bruno(), session, 1, inFrench("Le trafic")).then().statusCode(200).body("version", equalTo(2));
        amend(bruno(), session, 1, inFrench("Autre chose")).then().statusCode(409);
    }

    @Test
    void a_translation_of_a_text_that_says_something_else_by_now_is_a_conflict() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Something else")).then().statusCode(200);

        amend(
                        bruno(),
                        session,
                        1,
                        command(
                                "translate",
                                "item",
                                item(SMUGGLING),
                                "text",
                                "title",
                                "language",
                                "fr",
                                "words",
                                "Le trafic"))
                .then()
                .statusCode(409)
                .body("conflicts[0].theirs.texts.en.text", equalTo("Something else"));
    }

    @Test
    void a_repeat_with_the_same_key_is_answered_the_same_and_has_no_second_effect() {
        var session = session(FIRST);
        var added = FIRST.meetings().getFirst().items().getFirst().with(i -> {
            i.id = item("Copy");
        });
        var command = command("add-item", "meeting", meeting("Afternoon"), "added", added.at(at("15:00"), to("16:00")));

        var first = amend(anna().header("Idempotency-Key", "k1"), session, 1, command);
        amend(bruno(), session, 2, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);
        var second = amend(anna().header("Idempotency-Key", "k1"), session, 1, command);

        first.then().statusCode(200);
        second.then().statusCode(200).header("ETag", "\"2\"");
        assertThat(second.asString()).isEqualTo(first.asString());
        secretariat().get("/sessions/{id}/draft", session).then().body("version", equalTo(3));
        amend(anna().header("Idempotency-Key", "k1"), session, 3, retitled(SMUGGLING, "x"))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://convoke.example/problems/idempotency-key-reused"));
        amend(bruno().header("Idempotency-Key", "k1"), session, 3, retitled(SMUGGLING, "x"))
                .then()
                .statusCode(200);
        amend(bruno().header("Idempotency-Key", "k 1"), session, 3, retitled(SMUGGLING, "x"))
                .then()
                .statusCode(400)
                .body("violations[0].in", equalTo("header"));
    }

    @Test
    void a_command_that_makes_no_sense_is_named_with_its_field_and_what_would_be_accepted() {
        var session = session(FIRST);

        amend(
                        anna(),
                        session,
                        1,
                        retitled("Nothing", "x"),
                        moved(SMUGGLING, "12:00", "11:00"),
                        command("remove-panellist", "item", item(SMUGGLING), "name", "Nobody"),
                        command("reorder-panellists", "item", item(SMUGGLING), "names", List.of("Shaw")),
                        command("cancel-meeting", "meeting", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "/commands/0/item",
                                "/commands/1/end",
                                "/commands/2/name",
                                "/commands/3/names",
                                "/commands/4/meeting")))
                .body("violations[1].message", equalTo("must be after the start, 12:00"))
                .body("violations[2].message", equalTo("must be one of those named: Sanchez, Shaw"));
        amend(anna(), session, 1, command("burn-item", "item", item(SMUGGLING)))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("/commands/0/type"));
        amend(anna(), session, 2, retitled(SMUGGLING, "x"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/madeAgainst"))
                .body("violations[0].message", equalTo("must be a version of the draft, 1 to 1"));
        amend(anna(), session, 1).then().statusCode(400).body("violations[0].field", equalTo("/commands"));
    }

    @Test
    void a_publication_while_a_colleague_types_loses_nothing() {
        var session = session(FIRST);
        amend(anna(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);

        publish(session, 1).then().statusCode(412).body("changes.type", equalTo(List.of("item-retitled")));
        publish(session, 2).then().statusCode(201);
        amend(bruno(), session, 1, retitled(TRAFFICKING, "Trafficking")).then().statusCode(200);

        assertThat(title(session, SMUGGLING)).isEqualTo("Smuggling");
        assertThat(title(session, TRAFFICKING)).isEqualTo("Trafficking");
        secretariat()
                .get("/sessions/{id}/revisions/latest", session)
                .then()
                .body("programme.meetings[0].items[1].title.texts.en.text", not(equalTo("Trafficking")));
    }

    @Test
    void a_draft_that_was_replaced_in_one_browser_takes_commands_from_another() {
        var session = session(FIRST);
        edit(session, 1, FIRST.with(p -> p.theme = LocalizedText.english("Another theme")))
                .then()
                .statusCode(200);

        amend(bruno(), session, 1, retitled(SMUGGLING, "Smuggling")).then().statusCode(200);
        edit(session, 2, FIRST).then().statusCode(412).body("changes.type", equalTo(List.of("item-retitled")));

        assertThat(draft(session).theme().sourceText()).isEqualTo("Another theme");
    }

    @Test
    void many_small_versions_read_as_they_were_written() {
        var session = session(FIRST);
        for (int version = 1; version <= 45; version++) {
            amend(anna(), session, version, retitled(SMUGGLING, "Title " + version))
                    .then()
                    .statusCode(200);
        }

        assertThat(title(session, SMUGGLING)).isEqualTo("Title 45");
        amend(bruno(), session, 30, retitled(TRAFFICKING, "Trafficking"))
                .then()
                .statusCode(200)
                .body("meanwhile[0].was.texts.en.text", equalTo("Title 29"))
                .body("meanwhile[0].isNow.texts.en.text", equalTo("Title 45"));
    }
}
