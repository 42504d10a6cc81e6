package org.convoke.agenda.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Programme;

/**
 * What a person decides about things without an id, against what was found: that two are not the same, or that they are.
 * A thing is named by its place in the file as the dry run names it.
 *
 * @param apart places of things that are new
 * @param same ids of the draft by places of the things that they are
 */
record Decisions(Set<String> apart, Map<String, UUID> same) {

    /** Reads {@code apart=/meetings/0/items/1} and {@code same=/meetings/0/items/2=UUID}. */
    static Decisions read(List<String> apart, List<String> same) {
        var ids = new HashMap<String, UUID>();
        for (var decision : same) {
            int between = decision.lastIndexOf('=');
            try {
                ids.put(decision.substring(0, Math.max(between, 0)), UUID.fromString(decision.substring(between + 1)));
            } catch (IllegalArgumentException notAnId) {
                throw refused(
                        "same", "must be a place of the file and an id of the draft, as /meetings/0/items/2=UUID");
            }
        }
        return new Decisions(Set.copyOf(apart), Map.copyOf(ids));
    }

    /** The pairs as they are decided, of what was found between the file and the programme as it is now. */
    List<Pairing.Pair> on(List<Pairing.Pair> found, Arriving arriving, Programme current) {
        var pairs = new ArrayList<>(found);
        pairs.removeIf(
                pair -> apart.contains(arriving.places().get(pair.arriving().id())));
        var there = byId(current);
        var places = new HashMap<String, Thing>();
        byId(arriving.programme()).forEach((id, thing) -> {
            var place = arriving.places().get(id);
            if (place != null && arriving.made().contains(id)) {
                places.put(place, thing);
            }
        });
        apart.stream().filter(place -> !places.containsKey(place)).findFirst().ifPresent(place -> {
            throw refused(
                    "apart", "must be the place of something without an id in the file; %s is not".formatted(place));
        });
        same.forEach((place, id) -> {
            var thing = places.get(place);
            var known = there.get(id);
            if (thing == null || known == null || thing.kind() != known.kind()) {
                throw refused(
                        "same",
                        "must name something without an id in the file, and one of its kind in the draft; %s=%s does not"
                                .formatted(place, id));
            }
            pairs.removeIf(
                    pair -> pair.arriving().equals(thing) || pair.current().equals(known));
            pairs.add(new Pairing.Pair(thing, known, "somebody said so"));
        });
        return pairs;
    }

    private static Map<UUID, Thing> byId(Programme programme) {
        return Thing.of(programme).stream().collect(Collectors.toMap(Thing::id, thing -> thing, (one, other) -> one));
    }

    private static Problem refused(String parameter, String message) {
        return Problem.invalid(List.of(new Violation(parameter, "query", message)))
                .build();
    }
}
