package org.convoke.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convoke.events.ContractFiles.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's contracts beside the released ones; and the proof that this check can fail. */
class CompatibilityTest {

    private static final ContractFiles RELEASED = ContractFiles.released();
    private static final ContractFiles TODAY = ContractFiles.today();

    static List<Example> today() {
        return TODAY.examples();
    }

    static List<Example> released() {
        return RELEASED.examples();
    }

    @Test
    void yesterday_and_today_understand_each_other() {
        assertThat(new Compatibility(RELEASED, TODAY, CompatibilityTest::rewritten).complaints())
                .isEmpty();
    }

    @Test
    void something_was_released() {
        assertThat(released()).hasSizeGreaterThanOrEqualTo(EventType.values().length);
    }

    @Test
    void a_programme_of_the_last_release_is_written_as_it_was_byte_for_byte() {
        assertThat(RELEASED.examplesOf(EventType.REVISION_PUBLISHED))
                .isNotEmpty()
                .allSatisfy(example -> {
                    var programme = example.json().path("programme").toString();

                    assertThat(EventJson.write(EventJson.readProgramme(programme)))
                            .isEqualTo(programme);
                });
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_record_that_lost_a_field_is_noticed(Example example) {
        for (var field : Field.allOf(example.json())) {
            Compatibility.Rewriting losing = (type, json) -> bytes(field.removedFrom(tree(rewritten(type, json))));

            assertThat(new Compatibility(RELEASED, TODAY, losing).todaysReaders(example.type()))
                    .as("%s without %s", example, field)
                    .anyMatch(complaint -> complaint.startsWith("today's record loses " + field.path()));
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void an_event_without_a_required_field_is_refused(Example example) {
        for (var field : SchemaNode.root(RELEASED.schemaOf(example.type())).texts("required")) {
            assertThat(RELEASED.errors(example.type(), new Field("/" + field).removedFrom(example.json())))
                    .as("%s without %s", example, field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("today")
    void what_a_schema_requires_its_reader_requires_by_name(Example example) {
        for (var field : Field.allOf(example.json())) {
            var without = field.removedFrom(example.json());
            var nothing = field.replacedIn(example.json(), NullNode.getInstance());

            if (!TODAY.errors(example.type(), without).isEmpty()) {
                assertRefused(example.type(), without, field);
                assertRefused(example.type(), nothing, field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void what_a_schema_lets_be_absent_its_record_can_do_without(Example example) {
        for (var field : Field.allOf(example.json())) {
            var without = field.removedFrom(example.json());

            if (RELEASED.errors(example.type(), without).isEmpty()) {
                assertThat(tree(rewritten(example.type(), bytes(without))))
                        .as("%s without %s", example, field)
                        .isEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_field_of_another_type_is_refused(Example example) {
        for (var field : Field.allOf(example.json())) {
            var changed = field.replacedIn(example.json(), ofAnotherType(field.valueIn(example.json())));

            assertThat(RELEASED.errors(example.type(), changed))
                    .as("%s with another type of %s", example, field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void readers_and_schemas_ignore_fields_that_they_do_not_know(Example example) {
        var more = example.json().deepCopy();
        Field.objectsIn(more).forEach(object -> object.putObject("unheardOf").put("a", 1));

        assertThat(EventJson.read(example.type(), bytes(more)))
                .isEqualTo(EventJson.read(example.type(), example.bytes()));
        assertThat(RELEASED.errors(example.type(), more)).isEmpty();
    }

    private static void assertRefused(EventType type, JsonNode json, Field field) {
        assertThatThrownBy(() -> EventJson.read(type, bytes(json)))
                .as("%s without %s", type, field)
                .hasMessageContaining(field.name());
    }

    private static byte[] rewritten(EventType type, byte[] json) {
        return EventJson.write(EventJson.read(type, json));
    }

    private static JsonNode ofAnotherType(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> IntNode.valueOf(7);
            case NUMBER -> TextNode.valueOf(value.asText());
            case BOOLEAN -> TextNode.valueOf("true");
            case OBJECT, ARRAY -> BooleanNode.TRUE;
            case BINARY, MISSING, NULL, POJO -> throw new IllegalArgumentException("not in any example: " + value);
        };
    }

    private static JsonNode tree(byte[] json) {
        return ContractFiles.parsed(new String(json, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
