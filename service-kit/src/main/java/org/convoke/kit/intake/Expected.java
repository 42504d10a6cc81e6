package org.convoke.kit.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a single JSON value has to look like, and how to say so to whoever sent another one. */
final class Expected {

    /** The Java parser takes shortened ones too, which nobody else does. */
    private static final int UUID_LENGTH = 36;

    private static final ClassValue<List<String>> WORDS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .map(field -> field.getAnnotation(JsonProperty.class))
                    .filter(property -> property != null)
                    .map(JsonProperty::value)
                    .toList();
        }
    };

    private Expected() {}

    /** Whether a value that is no list and no object can become that type. */
    static boolean fits(JsonNode json, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return json.isBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return json.isInt();
        }
        if (type == long.class || type == Long.class) {
            return json.isIntegralNumber() && json.canConvertToLong();
        }
        if (!json.isTextual()) {
            return false;
        }
        var text = json.textValue();
        if (type.isEnum()) {
            return words(type).contains(text);
        }
        if (type == LocalDate.class) {
            return parses(text, LocalDate::parse);
        }
        if (type == LocalTime.class) {
            return parses(text, LocalTime::parse);
        }
        if (type == Instant.class) {
            return parses(text, Instant::parse);
        }
        if (type == ZoneId.class) {
            return parses(text, ZoneId::of);
        }
        if (type == UUID.class) {
            return text.length() == UUID_LENGTH && parses(text, UUID::fromString);
        }
        if (type == String.class) {
            return true;
        }
        throw new IllegalStateException("bodies do not hold a " + type.getName() + " yet; say here how it looks");
    }

    /** What would be accepted, to follow "must be". */
    static String of(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == LocalDate.class) {
            return "a day such as 2017-09-04";
        }
        if (type == LocalTime.class) {
            return "a time of day such as 10:00";
        }
        if (type == Instant.class) {
            return "an instant such as 2017-09-04T08:00:00Z";
        }
        if (type == ZoneId.class) {
            return "a time zone such as Europe/Vienna";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == List.class || type == Set.class) {
            return "a list, which may be empty";
        }
        if (type == Map.class) {
            return "an object";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", words(type));
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .map(Expected::of)
                    .collect(Collectors.joining(", or "));
        }
        if (type.isRecord()) {
            return ofRecord(type.getRecordComponents());
        }
        return "a text";
    }

    private static String ofRecord(RecordComponent[] components) {
        if (isWrapper(components)) {
            return of(components[0].getType());
        }
        var required = Arrays.stream(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
        return "an object with " + required;
    }

    /** Whether JSON shows a record as its only component, as it does with identities. */
    static boolean isWrapper(RecordComponent[] components) {
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    /** The words of an enum as JSON has them. */
    private static List<String> words(Class<?> type) {
        return WORDS.get(type);
    }

    private static boolean parses(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
