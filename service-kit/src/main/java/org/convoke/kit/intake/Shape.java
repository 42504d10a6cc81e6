package org.convoke.kit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON with the record that it is to become and lists everything that does not fit: what is missing, what is not
 * known, what is of another kind. What a record declares {@link Nullable} may be absent. The record's own rules (a blank
 * text, a day before another) are not looked at here; it says those itself when it is made.
 */
final class Shape {

    private final List<Fault> faults = new ArrayList<>();

    private Shape() {}

    /** Everything about the JSON that keeps it from becoming that record, in the order of the document. */
    static List<Fault> faults(JsonNode json, Class<? extends Record> type) {
        var shape = new Shape();
        shape.record(json, type, "");
        return List.copyOf(shape.faults);
    }

    private void value(JsonNode json, Form form, String at) {
        switch (form) {
            case Form.Many many -> list(json, many, at);
            case Form.ByName map -> map(json, map.element(), at);
            case Form.Named choice -> named(json, choice, at);
            case Form.OneOf choice -> oneOf(json, choice, at);
            case Form.Whole whole -> record(json, whole.type(), at);
            case Form.Word word -> word(json, word.type(), at);
        }
    }

    private void named(JsonNode json, Form.Named choice, String at) {
        var property = choice.property();
        if (!json.isObject()) {
            fault(at, "must be an object with " + property);
            return;
        }
        var kind = choice.kinds().get(json.path(property).asText());
        if (kind == null) {
            fault(
                    at + "/" + property,
                    "must be one of " + String.join(", ", choice.kinds().keySet()));
        } else {
            record(json, kind, at, property);
        }
    }

    private void record(JsonNode json, Class<?> type, String at) {
        record(json, type, at, "");
    }

    /** @param besides the name of a field that the record does not have, where JSON says its kind */
    private void record(JsonNode json, Class<?> type, String at, String besides) {
        var fields = Form.Fields.of(type);
        if (fields.wraps()) {
            value(json, fields.all().getFirst().form(), at);
            return;
        }
        if (!json.isObject()) {
            fault(at, "must be " + Expected.of(type));
            return;
        }
        var unknown = names(json);
        unknown.remove(besides);
        for (var field : fields.all()) {
            unknown.remove(field.name());
            field(json.get(field.name()), field, at + "/" + field.name());
        }
        unknown.forEach(
                name -> fault(at + "/" + escaped(name), "is not known here; the fields are " + fieldNames(fields)));
    }

    private void field(@Nullable JsonNode json, Form.Field field, String at) {
        if (json != null && !json.isNull()) {
            value(json, field.form(), at);
        } else if (!field.mayBeAbsent()) {
            fault(at, "is missing; it must be " + Expected.of(field.type()));
        }
    }

    private void oneOf(JsonNode json, Form.OneOf choice, String at) {
        var closest = choice.kinds().stream()
                .max(Comparator.comparing(kind -> Form.Fields.of(kind).all().stream()
                        .filter(field -> json.has(field.name()))
                        .count()))
                .orElseThrow();
        if (json.isObject() && !json.isEmpty()) {
            record(json, closest, at);
        } else {
            fault(at, "must be " + Expected.of(choice.choice()));
        }
    }

    private void list(JsonNode json, Form.Many many, String at) {
        if (!json.isArray()) {
            fault(at, "must be a list");
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            if (!json.get(i).isNull() || !many.mayBeNull()) {
                value(json.get(i), many.element(), at + "/" + i);
            }
        }
    }

    private void map(JsonNode json, Form element, String at) {
        if (!json.isObject()) {
            fault(at, "must be an object");
            return;
        }
        json.properties().forEach(entry -> value(entry.getValue(), element, at + "/" + escaped(entry.getKey())));
    }

    private void word(JsonNode json, Class<?> type, String at) {
        if (!Expected.fits(json, type)) {
            fault(at, "must be " + Expected.of(type));
        }
    }

    private void fault(String at, String message) {
        faults.add(new Fault(at, message));
    }

    private static List<String> names(JsonNode json) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String fieldNames(Form.Fields fields) {
        return fields.all().stream().map(Form.Field::name).collect(Collectors.joining(", "));
    }

    /** A name as a step of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
