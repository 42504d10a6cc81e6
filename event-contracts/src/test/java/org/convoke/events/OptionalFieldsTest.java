package org.convoke.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples show every optional field, and also the event without it. */
class OptionalFieldsTest {

    /** An optional property of an object in a schema. */
    private record Place(String schema, String property) {
        @Override
        public String toString() {
            return schema + "." + property;
        }
    }

    /** Programmes travel without descriptions, and without the names of those who wrote their texts. */
    private static final Set<String> NEVER_SENT = Set.of("AgendaItem.description", "Translation.by");

    private final Set<Place> shown = new HashSet<>();
    private final Set<Place> leftOut = new HashSet<>();

    @Test
    void every_optional_field_is_shown_and_left_out() {
        var today = ContractFiles.today();

        for (var example : today.examples()) {
            visit(SchemaNode.root(today.schemaOf(example.type())), example.json());
        }

        assertThat(without(shown, leftOut)).as("never left out").isEmpty();
        assertThat(without(leftOut, shown)).as("never shown").allMatch(NEVER_SENT::contains);
    }

    private static List<String> without(Set<Place> some, Set<Place> others) {
        return some.stream()
                .filter(place -> !others.contains(place))
                .map(Place::toString)
                .sorted()
                .toList();
    }

    private void visit(SchemaNode schema, JsonNode json) {
        for (var property : schema.properties()) {
            if (!schema.texts("required").contains(property)) {
                (json.has(property) ? shown : leftOut).add(new Place(schema.name(), property));
            }
            if (json.has(property)) {
                visit(schema.at("/properties/" + property), json.path(property));
            }
        }
        for (var choice : choices(schema, json)) {
            visit(choice, json);
        }
        if (json.isArray()) {
            json.valueStream().forEach(item -> visit(schema.at("/items"), item));
        }
        if (schema.node().has("additionalProperties")) {
            json.valueStream().forEach(entry -> visit(schema.at("/additionalProperties"), entry));
        }
    }

    private static List<SchemaNode> choices(SchemaNode schema, JsonNode json) {
        var chosen = new ArrayList<>(schema.each("oneOf").stream()
                .filter(choice -> choice.texts("required").stream().allMatch(json::has))
                .toList());
        schema.each("allOf").stream()
                .filter(branch -> branch.node().at("/if/properties/type/const").equals(json.path("type")))
                .map(branch -> branch.at("/then"))
                .forEach(chosen::add);
        return chosen;
    }
}
