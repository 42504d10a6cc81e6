package org.convoke.programme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Collects changes: one where two facets differ, none where they do not. */
final class Differences {

    private final List<Change> found = new ArrayList<>();

    void add(Change change) {
        found.add(change);
    }

    <T> void between(T was, T isNow, BiFunction<T, T, Change> change) {
        if (!Objects.equals(was, isNow)) {
            found.add(change.apply(was, isNow));
        }
    }

    /** The changes, the heaviest first, and else in the order in which they were found. */
    List<Change> heaviestFirst() {
        var byWeight = new EnumMap<Weight, List<Change>>(Weight.class);
        for (var change : found) {
            byWeight.computeIfAbsent(change.weight(), weight -> new ArrayList<>())
                    .add(change);
        }
        return byWeight.entrySet().stream()
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
    }
}
