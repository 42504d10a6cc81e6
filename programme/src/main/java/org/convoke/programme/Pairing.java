package org.convoke.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.convoke.programme.Match.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Pairs things that arrive with those that are there, one with one at most: first by id, then by number where the titles
 * are alike, by time and title, by title wherever it is, and last by number alone.
 *
 * @param <I> the id of the things
 */
final class Pairing<I> {

    private static final double ALIKE = 0.6;
    private static final double A_LITTLE_ALIKE = 0.3;

    /** How many of the most alike are remembered for each thing that arrives. */
    private static final int MOST_ALIKE = 8;

    /**
     * What is known of a thing.
     *
     * @param number what should be unique, where it has a number
     */
    record Thing<I>(I id, @Nullable Object number, LocalDate date, Start start, Title title) {}

    private record Candidate<I>(Thing<I> arriving, Thing<I> current, double likeness) {}

    private final List<Thing<I>> current;
    private final List<Thing<I>> arriving;
    private final Map<I, Match<I>> matches = new LinkedHashMap<>();
    private final Set<I> taken = new HashSet<>();

    private Pairing(List<Thing<I>> current, List<Thing<I>> arriving) {
        this.current = current;
        this.arriving = arriving;
    }

    /** A match for each thing that arrives, in their order. */
    static <I> List<Match<I>> of(List<Thing<I>> current, List<Thing<I>> arriving) {
        var pairing = new Pairing<I>(current, arriving);
        pairing.unique(Thing::id, Reason.BY_ID, -1, 1, 0);
        pairing.unique(Thing::number, Reason.BY_NUMBER, ALIKE, 0.5, 0.5);
        pairing.sameTime();
        pairing.unique(thing -> thing.title().words(), Reason.BY_TITLE, ALIKE, 0, 0.9);
        pairing.anywhere();
        pairing.unique(Thing::number, Reason.BY_NUMBER, -1, 0.3, 0.5);
        return arriving.stream()
                .map(thing -> pairing.matches.getOrDefault(thing.id(), Match.isNew(thing.id())))
                .toList();
    }

    /**
     * What each thing that did not come under its id could be, the most likely first; nothing is offered that came under its id.
     *
     * @param matches a match for each thing that arrives
     * @param most about how many things is asked
     */
    static <I> Map<I, List<I>> alternatives(
            List<Thing<I>> current, List<Thing<I>> arriving, List<Match<I>> matches, int most) {
        var known = new HashSet<@Nullable I>();
        var named = new HashSet<I>();
        matches.stream().filter(match -> match.reason() == Reason.BY_ID).forEach(match -> {
            known.add(match.current());
            named.add(match.arriving());
        });
        var free = current.stream().filter(thing -> !known.contains(thing.id())).toList();
        var found = new LinkedHashMap<I, List<I>>();
        arriving.stream()
                .filter(thing -> !named.contains(thing.id()))
                .limit(most)
                .forEach(thing -> {
                    var likely = likely(thing, free);
                    if (!likely.isEmpty()) {
                        found.put(thing.id(), likely);
                    }
                });
        return found;
    }

    private static <I> List<I> likely(Thing<I> thing, List<Thing<I>> among) {
        return among.stream()
                .map(known -> new Candidate<>(thing, known, likelihood(thing, known)))
                .filter(candidate -> candidate.likeness() >= A_LITTLE_ALIKE)
                .sorted(Comparator.comparingDouble((Candidate<I> candidate) -> -candidate.likeness()))
                .limit(MOST_ALIKE)
                .map(candidate -> candidate.current().id())
                .toList();
    }

    /** One number or one time is about as much as a title that is a little alike. */
    private static double likelihood(Thing<?> one, Thing<?> other) {
        boolean sameNumber = one.number() != null && one.number().equals(other.number());
        boolean sameTime = time(one).equals(time(other));
        return one.title().likeness(other.title())
                + (sameNumber ? A_LITTLE_ALIKE : 0)
                + (sameTime ? A_LITTLE_ALIKE : 0);
    }

    private List<Thing<I>> unmatched() {
        return arriving.stream()
                .filter(thing -> !matches.containsKey(thing.id()))
                .toList();
    }

    private List<Thing<I>> free() {
        return current.stream().filter(thing -> !taken.contains(thing.id())).toList();
    }

    private void match(Thing<I> from, Thing<I> to, Reason reason, double confidence) {
        if (!matches.containsKey(from.id()) && taken.add(to.id())) {
            matches.put(from.id(), new Match<>(from.id(), to.id(), reason, confidence));
        }
    }

    /** Pairs what has a key that nothing else on its side has, if the titles are alike enough. */
    private void unique(
            Function<Thing<I>, @Nullable Object> key, Reason reason, double enough, double base, double byTitle) {
        var there = byKey(free(), key);
        byKey(unmatched(), key).forEach((value, come) -> {
            var known = there.getOrDefault(value, List.of());
            if (come.size() == 1 && known.size() == 1) {
                double likeness =
                        come.getFirst().title().likeness(known.getFirst().title());
                if (likeness > enough) {
                    match(come.getFirst(), known.getFirst(), reason, base + byTitle * likeness);
                }
            }
        });
    }

    private static <I> Map<Object, List<Thing<I>>> byKey(
            List<Thing<I>> things, Function<Thing<I>, @Nullable Object> key) {
        var found = new LinkedHashMap<Object, List<Thing<I>>>();
        for (var thing : things) {
            var value = key.apply(thing);
            if (value != null) {
                found.computeIfAbsent(value, each -> new ArrayList<>()).add(thing);
            }
        }
        return found;
    }

    private void sameTime() {
        var there = byKey(free(), Pairing::time);
        var candidates = new ArrayList<Candidate<I>>();
        for (var thing : unmatched()) {
            candidates.addAll(mostAlike(thing, there.getOrDefault(time(thing), List.of()), A_LITTLE_ALIKE));
        }
        greedily(candidates, Reason.BY_TIME_AND_TITLE, 0.4, 0.6);
    }

    private static Object time(Thing<?> thing) {
        return thing.date().atTime(thing.start().expected());
    }

    private void anywhere() {
        var there = free();
        var candidates = new ArrayList<Candidate<I>>();
        unmatched().forEach(thing -> candidates.addAll(mostAlike(thing, there, ALIKE)));
        greedily(candidates, Reason.BY_TITLE, 0, 0.9);
    }

    private List<Candidate<I>> mostAlike(Thing<I> thing, List<Thing<I>> among, double enough) {
        return among.stream()
                .map(known -> new Candidate<>(thing, known, thing.title().likeness(known.title())))
                .filter(candidate -> candidate.likeness() >= enough)
                .sorted(Comparator.comparingDouble((Candidate<I> candidate) -> -candidate.likeness()))
                .limit(MOST_ALIKE)
                .toList();
    }

    private void greedily(List<Candidate<I>> candidates, Reason reason, double base, double byTitle) {
        candidates.sort(Comparator.comparingDouble(candidate -> -candidate.likeness()));
        for (var candidate : candidates) {
            match(candidate.arriving(), candidate.current(), reason, base + byTitle * candidate.likeness());
        }
    }
}
