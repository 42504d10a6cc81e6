package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
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

    private static Stream<JsonSubTypes.Type> all() {
        return Stream.of(Change.class.getAnnotation(JsonSubTypes.class).value());
    }
}
