package org.convoke.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.programme.Matching.Suspicion;
import org.convoke.programme.Plan.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that look like parts of one that was, or like one made of several: what has no counterpart lies within the
 * time of what has changed its own, and shares its number, its people or much of its title.
 */
final class Suspicions {

    private static final double ENOUGH = 0.5;

    private final Map<ItemId, ItemId> forward = new HashMap<>();
    private final Map<ItemId, ItemId> back = new HashMap<>();
    private final Set<ItemId> used = new HashSet<>();
    private final IdentityHashMap<Placed, Title> titles = new IdentityHashMap<>();

    private Suspicions(List<Match<ItemId>> matches) {
        for (var match : matches) {
            var known = match.current();
            if (known != null) {
                back.put(match.arriving(), known);
                forward.put(known, match.arriving());
            }
        }
    }

    static List<Suspicion> of(Plan current, Plan arriving, List<Match<ItemId>> matches) {
        var suspicions = new Suspicions(matches);
        var found = new ArrayList<Suspicion>();
        suspicions
                .pieces(arriving, current, suspicions.back, suspicions.forward)
                .forEach((whole, pieces) -> {
                    var parts = with(suspicions.forward.get(whole), pieces);
                    if (parts.size() > 1) {
                        found.add(new Suspicion(
                                List.of(whole), parts, suspicions.confidence(current, whole, arriving, pieces)));
                        suspicions.used.addAll(parts);
                        suspicions.used.add(whole);
                    }
                });
        suspicions
                .pieces(current, arriving, suspicions.forward, suspicions.back)
                .forEach((whole, pieces) -> {
                    var wholes = with(suspicions.back.get(whole), pieces);
                    if (wholes.size() > 1) {
                        found.add(new Suspicion(
                                wholes, List.of(whole), suspicions.confidence(arriving, whole, current, pieces)));
                    }
                });
        return found;
    }

    private static List<ItemId> with(@Nullable ItemId counterpart, List<ItemId> pieces) {
        return Stream.concat(Optional.ofNullable(counterpart).stream(), pieces.stream())
                .toList();
    }

    /** For what may be a whole on the one side: what has no counterpart on the other and looks like a piece of it. */
    private Map<ItemId, List<ItemId>> pieces(
            Plan small, Plan large, Map<ItemId, ItemId> ofSmall, Map<ItemId, ItemId> ofLarge) {
        var wholes = new LinkedHashMap<LocalDate, List<Placed>>();
        for (var whole : large.items().values()) {
            if (!used.contains(whole.id()) && !keptItsTime(whole, small.items().get(ofLarge.get(whole.id())))) {
                wholes.computeIfAbsent(whole.meeting().date(), date -> new ArrayList<>())
                        .add(whole);
            }
        }
        var pieces = new LinkedHashMap<ItemId, List<ItemId>>();
        for (var piece : small.items().values()) {
            if (!ofSmall.containsKey(piece.id()) && !used.contains(piece.id())) {
                wholes.getOrDefault(piece.meeting().date(), List.of()).stream()
                        .filter(whole -> isWithin(piece.item(), whole.item()) && kinship(whole, piece) >= ENOUGH)
                        .max(Comparator.comparingDouble(whole -> kinship(whole, piece)))
                        .ifPresent(whole -> pieces.computeIfAbsent(whole.id(), id -> new ArrayList<>())
                                .add(piece.id()));
            }
        }
        return pieces;
    }

    private static boolean keptItsTime(Placed item, @Nullable Placed counterpart) {
        return counterpart != null && item.slot().equals(counterpart.slot());
    }

    private static boolean isWithin(AgendaItem piece, AgendaItem whole) {
        return !piece.start().expected().isBefore(whole.start().expected())
                && !piece.end().isAfter(whole.end());
    }

    private double kinship(Placed whole, Placed piece) {
        if (isNumberedUnder(whole.item().number(), piece.item().number())) {
            return 0.9;
        }
        var people = people(whole.item());
        people.retainAll(people(piece.item()));
        return Math.max(people.isEmpty() ? 0 : 0.7, 0.8 * title(whole).overlap(title(piece)));
    }

    private static boolean isNumberedUnder(@Nullable String whole, @Nullable String piece) {
        return whole != null && piece != null && piece.length() > whole.length() && piece.startsWith(whole);
    }

    private static Set<String> people(AgendaItem item) {
        var names = new HashSet<String>();
        item.moderators().forEach(person -> names.add(person.name()));
        item.panellists().forEach(person -> names.add(person.name()));
        return names;
    }

    private Title title(Placed item) {
        return titles.computeIfAbsent(item, placed -> Title.of(item.item().title()));
    }

    private double confidence(Plan ofWhole, ItemId whole, Plan ofPieces, List<ItemId> pieces) {
        var one = ofWhole.items().get(whole);
        return pieces.stream()
                .map(id -> ofPieces.items().get(id))
                .mapToDouble(piece -> one == null || piece == null ? 0 : kinship(one, piece))
                .min()
                .orElse(0);
    }
}
