package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.convoke.programme.Change;

/** The kinds of change by the names that they have in JSON. */
final class EveryKind {

    private EveryKind() {}

    static Set<String> names() {
        return all().map(JsonSubTypes.Type::name).collect(TreeSet::new, Set::add, Set::addAll);
    }

    static Optional<Class<?>> named(String kind) {
        return all().filter(known -> known.name().equals(kind))
                .<Class<?>>map(JsonSubTypes.Type::value)
                .findFirst();
    }

    private static Stream<JsonSubTypes.Type> all() {
        return Stream.of(Change.class.getAnnotation(JsonSubTypes.class).value());
    }
}
