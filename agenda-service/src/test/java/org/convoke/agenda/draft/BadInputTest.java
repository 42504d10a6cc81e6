package org.convoke.agenda.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.agenda.AgendaApi.amend;
import static org.convoke.agenda.AgendaApi.command;
import static org.convoke.agenda.AgendaApi.edit;
import static org.convoke.agenda.AgendaApi.json;
import static org.convoke.agenda.AgendaApi.read;
import static org.convoke.agenda.AgendaApi.secretariat;
import static org.convoke.agenda.AgendaApi.session;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.item;
import static org.convoke.programme.ProgrammeBuilder.meeting;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.Test;

/** What people type that is not meant, and what they type that is. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BadInputTest {

    private static final Programme FIRST = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("One", at("10:15"), to("11:30"))
            .build();

    private static Map<String, Object> retitled(String title) {
        return Map.of(
                "type",
                "retitle-item",
                "item",
                item("One"),
                "title",
                Map.of("source", "en", "texts", Map.of("en", Map.of("text", title))));
    }

    private static Response retitle(UUID session, String title) {
        return amend(secretariat(), session, 1, retitled(title));
    }

    private static Response raw(UUID session, String title) {
        return secretariat()
                .contentType(ContentType.JSON)
                .body(json(Map.of("madeAgainst", 1, "commands", List.of(retitled("TITLE"))))
                        .replace("TITLE", title))
                .post("/sessions/{id}/draft/commands", session);
    }

    private static String title(UUID session) {
        return read(secretariat().get("/sessions/{id}/draft", session), "programme", Programme.class)
                .meetings()
                .getFirst()
                .items()
                .getFirst()
                .title()
                .sourceText();
    }

    @Test
    void a_title_has_at_most_300_characters_however_many_bytes_they_take() {
        var session = session(FIRST);

        retitle(session, "x".repeat(301))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/commands/0/title/texts/en/text"))
                .body("violations[0].message", equalTo("must have at most 300 characters; it has 301"));
        retitle(session, "\uD83D\uDE00".repeat(300)).then().statusCode(200);
    }

    @Test
    void a_description_has_at_most_5_000() {
        var session = session(FIRST);

        amend(
                        secretariat(),
                        session,
                        1,
                        command(
                                "describe-item",
                                "item",
                                item("One"),
                                "description",
                                LocalizedText.english("x".repeat(5_001))))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("at most 5,000 characters"));
        amend(
                        secretariat(),
                        session,
                        1,
                        command(
                                "describe-item",
                                "item",
                                item("One"),
                                "description",
                                LocalizedText.english("x".repeat(5_000))))
                .then()
                .statusCode(200);
    }

    @Test
    void a_whole_programme_keeps_the_same_limits_and_names_the_place_in_the_body() {
        var longTitle = LocalizedText.english("x".repeat(301));

        edit(session(FIRST), 1, FIRST.with(p -> p.theme = longTitle))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/theme/texts/en/text")));
    }

    @Test
    void a_programme_holds_at_most_3_000_items() {
        var plan = programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
        for (int i = 0; i <= 3_000; i++) {
            plan.panel("Item " + i, at("10:00"), to("11:00"));
        }

        edit(session(FIRST), 1, plan.build())
                .then()
                .statusCode(400)
                .body("violations.message", hasItem("must hold at most 3,000 items together; they hold 3,001"));
    }

    @Test
    void a_command_on_3_000_items_is_small() {
        var plan = programme().day("2017-09-04").meeting("Morning", at("10:00"), to("13:00"));
        plan.panel("One", at("10:00"), to("11:00"));
        for (int i = 1; i < 3_000; i++) {
            plan.panel("Item " + i, at("10:00"), to("11:00"));
        }
        var session = session(plan.build());

        var answer = retitle(session, "Another title");

        answer.then().statusCode(200).body("changes.type", equalTo(List.of("item-retitled")));
        assertThat(answer.asByteArray().length).isLessThan(10_000);
        amend(
                        secretariat(),
                        session,
                        1,
                        command(
                                "add-item",
                                "meeting",
                                meeting("Morning"),
                                "added",
                                FIRST.meetings().getFirst().items().getFirst().with(i -> i.id = item("Too many"))))
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("at most 3,000 items"));
    }

    @Test
    void reversed_times_are_refused_in_a_command_and_found_in_a_draft() {
        var session = session(FIRST);

        amend(
                        secretariat(),
                        session,
                        1,
                        command("move-item", "item", item("One"), "start", at("12:00"), "end", "11:00"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/commands/0/end"))
                .body("violations[0].message", equalTo("must be after the start, 12:00"));
        edit(
                        session,
                        1,
                        programme()
                                .day("2017-09-04")
                                .meeting("Morning", at("13:00"), to("10:00"))
                                .build())
                .then()
                .statusCode(200);
        secretariat()
                .get("/sessions/{id}/draft/checks", session)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("blocked", equalTo(true))
                .body("findings[0].code", equalTo("ends-before-it-starts"))
                .body("findings[0].field", equalTo("/meetings/0/end"))
                .body("findings[0].sentence", equalTo("Morning: must be after the start, 13:00"));
    }

    @Test
    void a_zone_that_there_is_not_is_named() {
        var venue = Map.of(
                "name", LocalizedText.english("Hall"), "city", LocalizedText.english("Vienna"), "zone", "Europe/Wien");

        amend(secretariat(), session(FIRST), 1, command("change-venue", "venue", venue))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/commands/0/venue/zone"))
                .body("violations[0].message", equalTo("must be a time zone such as Europe/Vienna"));
    }

    @Test
    void characters_that_are_no_text_are_named_with_their_place() {
        var session = session(FIRST);

        raw(session, "a\\u202Eb").then().statusCode(400).body("violations[0].message", containsString("U+202E"));
        raw(session, "a\\u0000b").then().statusCode(400).body("violations[0].message", containsString("character 2"));
        raw(session, "a\\u001Bb").then().statusCode(400).body("violations[0].message", containsString("U+001B"));
        raw(session, "a\\uD83Db").then().statusCode(400).body("violations[0].message", containsString("U+D83D"));
        raw(session, "a\\u2067b").then().statusCode(400).body("violations[0].message", containsString("U+2067"));
        assertThat(title(session)).isEqualTo("One");
    }

    @Test
    void what_is_text_comes_back_as_it_was_typed() {
        var session = session(FIRST);
        var typed = "<b>=1+1 & \"x\"</b> \u2067\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\u2069 "
                + "\uD83D\uDC69\u200D\uD83D\uDCBB\uFE0F <script>alert(1)</script>";

        retitle(session, typed).then().statusCode(200);

        assertThat(title(session)).isEqualTo(typed);
    }

    @Test
    void a_name_that_is_no_language_is_refused() {
        var texts = Map.of("en", Map.of("text", "x"), "not a tag", Map.of("text", "y"));

        amend(
                        secretariat(),
                        session(FIRST),
                        1,
                        command("retitle-item", "item", item("One"), "title", Map.of("source", "en", "texts", texts)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("/commands/0/title/texts"));
    }
}
