package org.convoke.agenda.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.programme.Programme;

/** Finds in the programme as it is now what arrives without an id: by what both alone have in common. */
final class Pairing {

    /** What two things have in common, in the order in which it is tried. */
    private enum Common {
        TITLE_AND_TIME("the same title at the same time", thing -> List.of(thing.title(), thing.day(), time(thing))),
        NUMBER_AND_TITLE(
                "the same number and title",
                thing -> thing.number() == null ? List.of() : List.of(thing.number(), thing.title())),
        TITLE_AND_DAY("the same title on the same day", thing -> List.of(thing.title(), thing.day())),
        TITLE("the same title", thing -> List.of(thing.title())),
        NUMBER_AND_DAY(
                "the same number on the same day",
                thing -> thing.number() == null ? List.of() : List.of(thing.number(), thing.day())),
        TIME("the same time", thing -> List.of(thing.day(), time(thing)));

        private final String words;
        private final Function<Thing, List<Object>> of;

        Common(String words, Function<Thing, List<Object>> of) {
            this.words = words;
            this.of = of;
        }

        private static Object time(Thing thing) {
            var time = thing.time();
            return time == null ? "" : time;
        }
    }

    /** Two things that are taken to be the same, and why. */
    record Pair(Thing arriving, Thing current, String because) {}

    private final List<Pair> pairs = new ArrayList<>();

    private Pairing() {}

    /**
     * The pairs, each thing in one of them at most.
     *
     * @param made the ids that are not known yet
     */
    static List<Pair> of(Programme current, Programme arriving, Set<UUID> made) {
        var carried = new HashSet<UUID>();
        var unknown = new ArrayList<Thing>();
        Thing.of(arriving).forEach(thing -> {
            if (made.contains(thing.id())) {
                unknown.add(thing);
            } else {
                carried.add(thing.id());
            }
        });
        var free = new ArrayList<>(Thing.of(current).stream()
                .filter(thing -> !carried.contains(thing.id()))
                .toList());
        var pairing = new Pairing();
        for (var common : Common.values()) {
            pairing.pair(common, unknown, free);
        }
        return List.copyOf(pairing.pairs);
    }

    private void pair(Common common, List<Thing> arriving, List<Thing> current) {
        var here = alone(common, current);
        alone(common, arriving).forEach((key, thing) -> {
            var same = here.get(key);
            if (same != null) {
                pairs.add(new Pair(thing, same, common.words));
                arriving.remove(thing);
                current.remove(same);
            }
        });
    }

    /** What nobody else of its kind has in common, by that. */
    private static Map<List<Object>, Thing> alone(Common common, List<Thing> things) {
        var alone = new LinkedHashMap<List<Object>, Thing>();
        var several = new HashMap<List<Object>, Integer>();
        for (var thing : things) {
            var key = common.of.apply(thing);
            if (!key.isEmpty()) {
                var ofKind = new ArrayList<Object>(key);
                ofKind.add(thing.kind());
                several.merge(ofKind, 1, Integer::sum);
                alone.put(ofKind, thing);
            }
        }
        alone.keySet().removeIf(key -> several.getOrDefault(key, 0) > 1);
        return alone;
    }
}
