package org.convoke.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.convoke.programme.ProgrammeBuilder.after;
import static org.convoke.programme.ProgrammeBuilder.at;
import static org.convoke.programme.ProgrammeBuilder.person;
import static org.convoke.programme.ProgrammeBuilder.programme;
import static org.convoke.programme.ProgrammeBuilder.to;

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
    void characters_that_steer_direction_and_controls_are_taken_out() {
        var json = tree();
        in(json, "/meetings/0/title/texts/en").put("text", "Mor\u202Ening\u0000 \u2067of\u2069\u200F day\u0007 one");

        assertThat(Body.read(json, Programme.class)
                        .meetings()
                        .getFirst()
                        .title()
                        .sourceText())
                .isEqualTo("Morning of day one");
    }

    @Test
    void a_text_of_nothing_but_such_characters_is_blank() {
        assertThat(faults(json -> in(json, "/title/texts/en").put("text", "\u202E\u2066")))
                .containsExactly(new Fault("/title/texts/en", "text must not be blank"));
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
