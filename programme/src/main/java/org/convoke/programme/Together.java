package org.convoke.programme;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what hangs together, directly or through others, in sets. */
final class Together<T> {

    private final Map<T, Set<T>> sets = new LinkedHashMap<>();

    void join(T one, T other) {
        var first = sets.computeIfAbsent(one, Together::alone);
        var second = sets.computeIfAbsent(other, Together::alone);
        if (first != second) {
            var larger = first.size() < second.size() ? second : first;
            var smaller = first.size() < second.size() ? first : second;
            larger.addAll(smaller);
            smaller.forEach(each -> sets.put(each, larger));
        }
    }

    private static <T> Set<T> alone(T one) {
        return new LinkedHashSet<>(List.of(one));
    }

    /** The sets, in the order in which they were begun. */
    List<Set<T>> sets() {
        return sets.values().stream().distinct().toList();
    }
}
