package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.Start;
import org.jspecify.annotations.Nullable;

/** Compares what a record is in Java with what its schema says, component by component, all the way down. */
final class RecordMirror {

    private static final Map<Class<?>, String> FORMATS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

    private final List<String> differences = new ArrayList<>();

    private RecordMirror() {}

    /** Where the two differ; empty where the schema is the record's mirror image. */
    static List<String> differences(Class<? extends Record> type, SchemaNode schema) {
        var mirror = new RecordMirror();
        mirror.ofRecord(type.getSimpleName(), type, schema, Set.of());
        return mirror.differences;
    }

    private void ofRecord(String at, Class<?> type, SchemaNode schema, Set<String> besides) {
        var present = new TreeSet<>(besides);
        var required = new TreeSet<>(besides);
        for (var component : type.getRecordComponents()) {
            present.add(component.getName());
            if (!isOptional(component)) {
                required.add(component.getName());
            }
        }
        expect(at, "type", "object", schema.text("type"));
        expect(at, "properties", present, union(schema.properties(), besides));
        expect(at, "required", required, union(schema.texts("required"), besides));
        for (var component : type.getRecordComponents()) {
            ofType(
                    at + "." + component.getName(),
                    component.getAnnotatedType(),
                    schema.at("/properties/" + component.getName()));
        }
    }

    private void ofType(String at, AnnotatedType annotated, SchemaNode schema) {
        switch (annotated.getType()) {
            case Class<?> type -> ofClass(at, type, schema);
            case ParameterizedType type -> {
                var arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
                if (type.getRawType() == List.class) {
                    expect(at, "type", "array", schema.text("type"));
                    ofType(at + "[]", arguments[0], schema.at("/items"));
                } else {
                    expect(at, "raw type", Map.class, type.getRawType());
                    expect(at, "type", "object", schema.text("type"));
                    ofType(at + "{}", arguments[1], schema.at("/additionalProperties"));
                }
            }
            case Type type -> differences.add(at + ": no rule for " + type);
        }
    }

    private void ofClass(String at, Class<?> type, SchemaNode schema) {
        if (type == Start.class) {
            var choices = schema.each("oneOf");
            expect(at, "choices", 2, choices.size());
            ofRecord(at + ".at", Start.At.class, choices.getFirst(), Set.of());
            ofRecord(at + ".after", Start.After.class, choices.getLast(), Set.of());
        } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
            named(at, type, schema);
        } else if (type.isEnum()) {
            expect(at, "enum", words(type), schema.texts("enum"));
        } else if (type.isRecord() && isValue(type)) {
            ofType(at, type.getRecordComponents()[0].getAnnotatedType(), schema);
        } else if (type.isRecord()) {
            ofRecord(at, type, schema, Set.of());
        } else {
            expect(at, "type", jsonType(type), schema.text("type"));
            expect(at, "format", FORMATS.getOrDefault(type, ""), schema.text("format"));
        }
    }

    /** A sealed type whose records are told apart by their names. */
    private void named(String at, Class<?> type, SchemaNode schema) {
        var records = Stream.of(type.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        var kinds = new TreeSet<String>();
        for (var branch : schema.each("allOf")) {
            var kind = branch.node().at("/if/properties/type/const").asText();
            kinds.add(kind);
            var known = records.get(kind);
            if (known == null) {
                differences.add(at + ": there is no " + kind);
            } else {
                ofRecord(at + "." + kind, known, branch.at("/then"), Set.of("type"));
            }
        }
        expect(at, "kinds", new TreeSet<>(records.keySet()), kinds);
    }

    /** Whether a value may be left out: it may be null, or it has one that goes without saying. */
    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    /** Whether the record is written as its only component, as ids are. */
    private static boolean isValue(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static Set<String> words(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> field.isEnumConstant() && field.isAnnotationPresent(JsonProperty.class))
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static String jsonType(Class<?> type) {
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == int.class || type == Integer.class) {
            return "integer";
        }
        return Set.of(String.class, LocalTime.class, ZoneId.class).contains(type) || FORMATS.containsKey(type)
                ? "string"
                : "no rule for " + type;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private void expect(String at, String what, Object java, Object schema) {
        if (!java.equals(schema)) {
            differences.add("%s: %s is %s in Java and %s in the schema".formatted(at, what, java, schema));
        }
    }
}
