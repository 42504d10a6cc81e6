package org.convoke.kit.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JSON has to be in one place, as Java's types say it. The forms of a record are found once and kept: to ask
 * reflection for each value of a long programme would take longer than all else that is done with it.
 */
sealed interface Form {

    /** A list or a set; absent where {@code mayBeNull} says so of its elements. */
    record Many(Form element, boolean mayBeNull) implements Form {}

    /** An object whose names are free. */
    record ByName(Form element) implements Form {}

    /** A record whose kind is told by a name in it, as "type". */
    record Named(String property, Map<String, Class<?>> kinds) implements Form {}

    /** One of several records, told apart by their fields. */
    record OneOf(Class<?> choice, List<Class<?>> kinds) implements Form {}

    /** A record. */
    record Whole(Class<?> type) implements Form {}

    /** A single value: a text, a number, a day. */
    record Word(Class<?> type) implements Form {}

    /**
     * The fields of a record, in its order.
     *
     * @param wraps whether JSON shows the record as its only field, as it does with identities
     */
    record Fields(boolean wraps, List<Field> all) {
        private static final ClassValue<Fields> KNOWN = new ClassValue<>() {
            @Override
            protected Fields computeValue(Class<?> type) {
                var components = type.getRecordComponents();
                return new Fields(
                        Expected.isWrapper(components),
                        Arrays.stream(components).map(Field::of).toList());
            }
        };

        static Fields of(Class<?> record) {
            return KNOWN.get(record);
        }
    }

    /**
     * A field of a record.
     *
     * @param type what is expected of it, for people
     */
    record Field(String name, Form form, Class<?> type, boolean mayBeAbsent) {
        private static Field of(RecordComponent component) {
            var type = component.getAnnotatedType();
            return new Field(
                    component.getName(), Form.of(type), component.getType(), isNullable(type) || isOmitted(component));
        }

        /** What JSON does not write where it is empty may be absent where it is read. */
        private static boolean isOmitted(RecordComponent component) {
            return component.getAccessor().isAnnotationPresent(JsonInclude.class);
        }
    }

    /** The form of a type where it is used. */
    static Form of(AnnotatedType used) {
        var type = raw(used.getType());
        if (List.class == type || Set.class == type) {
            return new Many(of(argument(used, 0)), isNullable(argument(used, 0)));
        }
        if (Map.class == type) {
            return new ByName(of(argument(used, 1)));
        }
        var info = type.getAnnotation(JsonTypeInfo.class);
        if (info != null && info.use() == JsonTypeInfo.Id.NAME) {
            return named(type, info.property());
        }
        if (type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord)) {
            return new OneOf(type, List.of(type.getPermittedSubclasses())); // the platform has sealed types of its own
        }
        return type.isRecord() ? new Whole(type) : new Word(type);
    }

    private static Form named(Class<?> choice, String property) {
        var kinds = new LinkedHashMap<String, Class<?>>();
        for (var kind : choice.getAnnotation(JsonSubTypes.class).value()) {
            kinds.put(kind.name(), kind.value());
        }
        return new Named(property, kinds);
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType argument(AnnotatedType used, int index) {
        return ((AnnotatedParameterizedType) used).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
