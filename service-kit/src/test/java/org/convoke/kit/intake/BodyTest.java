package org.convoke.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.convoke.events.EventJson;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final Programme PROGRAMME = programme()
            .day("2017-09-04")
            .meeting("Morning", at("10:00"), to("13:00"))
            .panel("Smuggling of migrants", at("10:15"), to("13:00"))
            .moderators(person("R. M. Grossi", "Argentina"))
            .meeting("Afternoon", after("Morning", "15:00"), to("18:00"))
            .build();

    @Test
    void a_programme_is_read_as_it_was_written() {
        assertThat(Body.read(tree(), Programme.class)).isEqualTo(PROGRAMME);
    }

    @Test
    void what_is_missing_is_named_with_its_place_and_all_of_it_at_once() {
        var faults = faults(json -> {
            json.remove("theme");
            in(json, "/meetings/0").remove("date");
            in(json, "/meetings/0/items/0").putNull("title");
        });

        assertThat(faults)
                .extracting(Fault::field)
                .containsExactly("/theme", "/meetings/0/date", "/meetings/0/items/0/title");
        assertThat(faults.get(1).message()).isEqualTo("is missing; it must be a day such as 2017-09-04");
    }

    @Test
    void what_may_be_absent_is_not_missed() {
        var json = tree();
        in(json, "/meetings/0").remove("room");

        assertThat(Body.read(json, Programme.class).meetings().getFirst().room())
                .isNull();
    }

    @Test
    void a_value_of_another_kind_is_told_what_would_be_accepted() {
        var faults = faults(json -> {
            json.put("mode", "by-telephone");
            in(json, "/venue").put("zone", "Vienna");
            in(json, "/meetings/0").put("end", "1 p.m.").put("id", "1-1-1-1-1");
            in(json, "/meetings/0/items/0").put("moderators", "Grossi");
        });

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        new Fault("/mode", "must be one of in-person, hybrid, online"),
                        new Fault("/venue/zone", "must be a time zone such as Europe/Vienna"),
                        new Fault("/meetings/0/end", "must be a time of day such as 10:00"),
                        new Fault("/meetings/0/id", "must be a UUID"),
                        new Fault("/meetings/0/items/0/moderators", "must be a list"));
    }

    @Test
    void a_start_is_a_time_or_follows_a_meeting() {
        assertThat(faults(json -> in(json, "/meetings/0").put("start", "10:00")))
                .containsExactly(
                        new Fault("/meetings/0/start", "must be an object with at, or an object with after, estimate"));
        assertThat(faults(json -> in(json, "/meetings/1/start").remove("estimate")))
                .containsExactly(
                        new Fault("/meetings/1/start/estimate", "is missing; it must be a time of day such as 10:00"));
    }

    @Test
    void a_field_that_nobody_knows_is_refused_and_not_dropped() {
        assertThat(faults(json -> in(json, "/meetings/0").put("hall", "Plenary")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("/meetings/0/hall");
                    assertThat(fault.message()).startsWith("is not known here; the fields are id, title, date");
                });
    }

    @Test
    void the_rules_of_a_value_are_told_with_the_place_of_the_value() {
        assertThat(faults(json -> in(json, "/meetings/0/title/texts/en").put("text", " ")))
                .containsExactly(new Fault("/meetings/0/title/texts/en", "text must not be blank"));
        assertThat(faults(json -> in(json, "/days").put("last", "2017-01-01")))
                .containsExactly(new Fault("/days", "last must not be before first"));
        assertThat(faults(json -> in(json, "/title").put("source", "fr")))
                .containsExactly(new Fault("/title", "texts must hold the source language 'fr'"));
    }

    @Test
    void the_same_id_twice_is_refused() {
        assertThat(faults(json -> ((ArrayNode) json.get("meetings"))
                        .add(json.get("meetings").get(0).deepCopy())))
                .extracting(Fault::message)
                .containsExactly("meetings must not hold the same meeting id twice");
    }

    @Test
    void a_body_that_is_no_object_is_refused() {
        assertThatThrownBy(() -> Body.read(EventJson.mapper().createArrayNode(), Programme.class))
                .isInstanceOf(Body.Faulty.class)
                .hasMessageContaining("must be an object with title, theme, venue");
    }

    @Test
    void a_character_that_steers_direction_is_refused_by_its_name_and_place() {
        assertThat(faults(json -> in(json, "/meetings/0/title/texts/en").put("text", "Mor\u202Ening")))
                .containsExactly(
                        new Fault(
                                "/meetings/0/title/texts/en/text",
                                "must not hold U+202E (RIGHT-TO-LEFT OVERRIDE) as its character 4, which makes other text read differently"));
    }

    @Test
    void what_is_no_text_is_refused() {
        assertThat(refusedCharacter("\u0000")).contains("U+0000 (NULL) as its character 2");
        assertThat(refusedCharacter("\u0007")).contains("U+0007");
        assertThat(refusedCharacter("\u0085")).contains("U+0085");
        assertThat(refusedCharacter("\uD83D")).contains("U+D83D").contains("half a character");
        assertThat(refusedCharacter("\uDE00")).contains("U+DE00");
        assertThat(refusedCharacter("\uD83D\uDE00\u202A")).contains("U+202A").contains("character 3");
    }

    @Test
    void isolates_come_in_pairs() {
        assertThat(refusedCharacter("\u2067")).contains("without U+2069 to close it");
        assertThat(refusedCharacter("\u2069")).contains("without an isolate to close");
        assertThat(read("of \u2067\u0639\u2069 and \u2068b \u2066c\u2069\u2069"))
                .isEqualTo("of \u2067\u0639\u2069 and \u2068b \u2066c\u2069\u2069");
    }

    @Test
    void what_scripts_and_emoji_need_stays() {
        var needed = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 \u0915\u094D\u200D\u0937 \u200F(a)\u200E "
                + "\uD83D\uDC69\u200D\uD83D\uDCBB\uFE0F <b>&amp;</b>";

        assertThat(read(needed)).isEqualTo(needed);
    }

    @Test
    void lines_end_in_one_way() {
        assertThat(read("one\r\ntwo\rthree\uFEFF")).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void a_name_is_looked_at_like_a_text() {
        assertThat(faults(json -> ((ObjectNode) in(json, "/title").get("texts"))
                        .set("f\u0000r", in(json, "/title/texts/en").deepCopy())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("/title/texts");
                    assertThat(fault.message()).startsWith("has a name that must not hold U+0000");
                });
    }

    @Test
    void a_rule_of_the_service_is_asked_too() {
        assertThatThrownBy(
                        () -> Body.read(tree(), Programme.class, body -> List.of(new Fault("/title", "is too long"))))
                .isInstanceOf(Body.Faulty.class)
                .hasMessageContaining("is too long");
    }

    private static String refusedCharacter(String text) {
        return faults(json -> in(json, "/title/texts/en").put("text", "a" + text))
                .getFirst()
                .message();
    }

    private static String read(String text) {
        var json = tree();
        in(json, "/title/texts/en").put("text", text);
        return Body.read(json, Programme.class).title().sourceText();
    }

    /** A choice whose kind is told by a name. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "retitle", value = Edit.Retitle.class),
        @JsonSubTypes.Type(name = "cancel", value = Edit.Cancel.class)
    })
    sealed interface Edit {
        record Retitle(String item, String title) implements Edit {}

        record Cancel(String item) implements Edit {}
    }

    record Edits(List<Edit> edits) {}

    @Test
    void a_kind_is_told_by_its_name() throws JsonProcessingException {
        var fine = "{\"edits\": [{\"type\": \"cancel\", \"item\": \"1\"}]}";
        var wrong = "{\"edits\": [{\"type\": \"burn\"}, {}, {\"type\": \"retitle\", \"item\": \"1\", \"x\": 1}, 7]}";

        assertThat(Body.read(EventJson.mapper().readTree(fine), Edits.class))
                .isEqualTo(new Edits(List.of(new Edit.Cancel("1"))));
        assertThat(catchThrowableOfType(
                                Body.Faulty.class,
                                () -> Body.read(EventJson.mapper().readTree(wrong), Edits.class))
                        .faults())
                .containsExactly(
                        new Fault("/edits/0/type", "must be one of retitle, cancel"),
                        new Fault("/edits/1/type", "must be one of retitle, cancel"),
                        new Fault("/edits/2/title", "is missing; it must be a text"),
                        new Fault("/edits/2/x", "is not known here; the fields are item, title"),
                        new Fault("/edits/3", "must be an object with type"));
    }

    /** Of each type that no programme has. */
    record Others(
            Instant at,
            Long size,
            @Nullable Integer most,
            @Nullable Boolean really,
            Set<Mode> modes) {}

    @Test
    void instants_numbers_and_sets_are_read_too() throws JsonProcessingException {
        var fine =
                "{\"at\": \"2017-09-04T08:00:00Z\", \"size\": 5000000000, \"really\": true, \"modes\": [\"online\"]}";
        var wrong = "{\"at\": \"today\", \"size\": 1.5, \"most\": 5000000000, \"really\": \"yes\", \"modes\": [null]}";

        assertThat(Body.read(EventJson.mapper().readTree(fine), Others.class))
                .isEqualTo(new Others(
                        Instant.parse("2017-09-04T08:00:00Z"), 5_000_000_000L, null, true, Set.of(Mode.ONLINE)));
        assertThatThrownBy(() -> Body.read(EventJson.mapper().readTree(wrong), Others.class))
                .hasMessageContaining("must be an instant such as 2017-09-04T08:00:00Z")
                .hasMessageContaining("/size")
                .hasMessageContaining("/most")
                .hasMessageContaining("must be true or false")
                .hasMessageContaining("/modes/0");
    }

    private static List<Fault> faults(Consumer<ObjectNode> edit) {
        var json = tree();
        edit.accept(json);
        var faulty = catchThrowableOfType(Body.Faulty.class, () -> Body.read(json, Programme.class));
        assertThat(faulty).as("the body is refused").isNotNull();
        return faulty.faults();
    }

    private static ObjectNode in(JsonNode json, String pointer) {
        return (ObjectNode) json.at(pointer);
    }

    private static ObjectNode tree() {
        try {
            return (ObjectNode) EventJson.mapper().readTree(EventJson.write(PROGRAMME));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
