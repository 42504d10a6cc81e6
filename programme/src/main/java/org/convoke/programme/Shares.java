package org.convoke.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** How the people or documents of old items are distributed among the new ones that they became. */
final class Shares {

    private Shares() {}

    /**
     * What each of the new items has of the old ones, so that the difference to what it really has is all that is new or
     * gone. Who was corrected is there as before; who is nowhere any more is with the first of the new items that
     * somebody has joined, since one probably replaces the other, else with the first.
     *
     * @param name what stays the same where an entry is corrected
     */
    static <T> List<List<T>> of(List<T> whole, List<List<T>> parts, Function<T, Object> name) {
        var old = new HashSet<>(whole);
        var lost = new LinkedHashSet<>(whole);
        parts.forEach(lost::removeAll);
        var shares = new ArrayList<List<T>>();
        parts.forEach(part -> shares.add(share(part, old, lost, name)));
        if (!lost.isEmpty() && !shares.isEmpty()) {
            int joined = 0;
            while (joined < parts.size() && shares.get(joined).equals(parts.get(joined))) {
                joined++;
            }
            shares.get(joined % parts.size()).addAll(lost);
        }
        return shares;
    }

    private static <T> List<T> share(List<T> part, Set<T> old, Set<T> lost, Function<T, Object> name) {
        var share = new ArrayList<T>();
        for (var each : part) {
            if (old.contains(each)) {
                share.add(each);
            } else {
                var formerly = lost.stream()
                        .filter(one -> name.apply(one).equals(name.apply(each)))
                        .findFirst();
                formerly.ifPresent(one -> {
                    share.add(one);
                    lost.remove(one);
                });
            }
        }
        return share;
    }
}
