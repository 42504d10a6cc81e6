package org.convoke.kit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private void value(JsonNode json, AnnotatedType annotated, String at) {
        var type = raw(annotated.getType());
        if (List.class == type || Set.class == type) {
            list(json, argument(annotated, 0), at);
        } else if (Map.class == type) {
            map(json, argument(annotated, 1), at);
        } else if (isNamedChoice(type)) {
            named(json, type, at);
        } else if (isChoice(type)) {
            oneOf(json, type, at);
        } else if (type.isRecord()) {
            record(json, type, at);
        } else {
            word(json, type, at);
        }
    }

    /** Whether a type is a choice between records; the platform has sealed types of its own, as time zones. */
    private static boolean isChoice(Class<?> type) {
        return type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    /** Whether the kind of a record is told by a name in it, as "type". */
    private static boolean isNamedChoice(Class<?> type) {
        var info = type.getAnnotation(JsonTypeInfo.class);
        return info != null && info.use() == JsonTypeInfo.Id.NAME;
    }

    private void named(JsonNode json, Class<?> choice, String at) {
        var property = choice.getAnnotation(JsonTypeInfo.class).property();
        var kinds = choice.getAnnotation(JsonSubTypes.class).value();
        if (!json.isObject()) {
            fault(at, "must be an object with " + property);
            return;
        }
        var name = json.path(property).asText();
        Arrays.stream(kinds)
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        kind -> record(json, kind.value(), at, property),
                        () -> fault(
                                at + "/" + property,
                                "must be one of "
                                        + Arrays.stream(kinds)
                                                .map(JsonSubTypes.Type::name)
                                                .collect(Collectors.joining(", "))));
    }

    private void record(JsonNode json, Class<?> type, String at) {
        record(json, type, at, "");
    }

    /** @param besides the name of a field that the record does not have, where JSON says its kind */
    private void record(JsonNode json, Class<?> type, String at, String besides) {
        var components = type.getRecordComponents();
        if (Expected.isWrapper(components)) {
            value(json, components[0].getAnnotatedType(), at);
            return;
        }
        if (!json.isObject()) {
            fault(at, "must be " + Expected.of(type));
            return;
        }
        var unknown = names(json);
        unknown.remove(besides);
        for (var component : components) {
            unknown.remove(component.getName());
            component(json.get(component.getName()), component, at + "/" + component.getName());
        }
        unknown.forEach(
                name -> fault(at + "/" + escaped(name), "is not known here; the fields are " + fieldNames(components)));
    }

    private void component(@Nullable JsonNode json, RecordComponent component, String at) {
        var type = component.getAnnotatedType();
        if (json != null && !json.isNull()) {
            value(json, type, at);
        } else if (!type.isAnnotationPresent(Nullable.class) && !isOmittedWhenEmpty(component)) {
            fault(at, "is missing; it must be " + Expected.of(raw(type.getType())));
        }
    }

    /** What JSON does not write where it is empty may be absent where it is read. */
    private static boolean isOmittedWhenEmpty(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private void oneOf(JsonNode json, Class<?> sealed, String at) {
        var given = names(json);
        var closest = Arrays.stream(sealed.getPermittedSubclasses())
                .max(Comparator.comparing(kind -> Arrays.stream(kind.getRecordComponents())
                        .filter(component -> given.contains(component.getName()))
                        .count()))
                .orElseThrow();
        if (json.isObject() && !given.isEmpty()) {
            record(json, closest, at);
        } else {
            fault(at, "must be " + Expected.of(sealed));
        }
    }

    private void list(JsonNode json, AnnotatedType element, String at) {
        if (!json.isArray()) {
            fault(at, "must be a list");
            return;
        }
        for (int i = 0; i < json.size(); i++) {
            if (!json.get(i).isNull() || !element.isAnnotationPresent(Nullable.class)) {
                value(json.get(i), element, at + "/" + i);
            }
        }
    }

    private void map(JsonNode json, AnnotatedType element, String at) {
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

    private static String fieldNames(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.joining(", "));
    }

    /** A name as a step of a JSON pointer (RFC 6901). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
