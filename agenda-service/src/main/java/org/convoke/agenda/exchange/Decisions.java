package org.convoke.agenda.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.Match;
import org.convoke.programme.Matching;
import org.convoke.programme.MeetingId;

/**
 * What a person decides against, or besides, what was recognised. A thing is named by its place in the file, as the dry run
 * names it.
 *
 * @param apart places of things that are new
 * @param same ids of the draft by the places of the things that they are
 * @param regrouped places of items that came out of a split or a merger which the dry run suspected
 */
record Decisions(Set<String> apart, Map<String, UUID> same, Set<String> regrouped) {

    /** Reads what a query says; {@code same} is a place and an id, as {@code /meetings/0/items/2=UUID}. */
    static Decisions read(List<String> apart, List<String> same, List<String> regrouped) {
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
        if (new HashSet<>(ids.values()).size() < ids.size()) {
            throw refused("same", "must name each thing of the draft once; two things of the file can not be one");
        }
        return new Decisions(Set.copyOf(apart), Map.copyOf(ids), Set.copyOf(regrouped));
    }

    /**
     * The matching as it is decided.
     *
     * @param places where things are in the file, by their ids
     */
    Matching on(Matching found, Map<UUID, String> places) {
        var there = Thing.byId(found.current());
        var used = new HashSet<String>();
        var decided = new Matching(
                found.current(),
                found.arriving(),
                decided(found.meetings(), MeetingId::new, MeetingId::value, places, Thing.Kind.MEETING, there, used),
                decided(found.items(), ItemId::new, ItemId::value, places, Thing.Kind.ITEM, there, used),
                decided(
                        found.deadlines(),
                        DeadlineId::new,
                        DeadlineId::value,
                        places,
                        Thing.Kind.DEADLINE,
                        there,
                        used),
                found.suspected());
        apart.stream().filter(place -> !used.contains(place)).findFirst().ifPresent(place -> {
            throw refused("apart", "must be the place of something in the file; %s is not".formatted(place));
        });
        same.keySet().stream()
                .filter(place -> !used.contains(place))
                .findFirst()
                .ifPresent(place -> {
                    throw refused(
                            "same",
                            "must name something in the file, and one of its kind in the draft; %s=%s does not"
                                    .formatted(place, same.get(place)));
                });
        return decided;
    }

    private <I> List<Match<I>> decided(
            List<Match<I>> found,
            Function<UUID, I> id,
            Function<I, UUID> value,
            Map<UUID, String> places,
            Thing.Kind kind,
            Map<UUID, Thing> there,
            Set<String> used) {
        var taken = new HashSet<I>();
        for (var match : found) {
            var known = there.get(same.get(places.get(value.apply(match.arriving()))));
            if (known != null && known.kind() == kind) {
                taken.add(id.apply(known.id()));
            }
        }
        return found.stream()
                .map(match -> {
                    var place = places.getOrDefault(value.apply(match.arriving()), "");
                    var known = there.get(same.get(place));
                    if (known != null && known.kind() == kind) {
                        used.add(place);
                        return new Match<>(match.arriving(), id.apply(known.id()), Match.Reason.BY_ID, 1);
                    }
                    boolean isNew = apart.contains(place) || taken.contains(match.current());
                    if (apart.contains(place)) {
                        used.add(place);
                    }
                    return isNew ? new Match<I>(match.arriving(), null, Match.Reason.NEW, 1) : match;
                })
                .toList();
    }

    /** Those of the suspicions that are confirmed. */
    List<Matching.Suspicion> confirmed(Matching matching, Map<UUID, String> places) {
        return matching.suspected().stream()
                .filter(suspicion -> suspicion.parts().stream()
                        .anyMatch(part -> regrouped.contains(places.getOrDefault(part.value(), ""))))
                .toList();
    }

    private static Problem refused(String parameter, String message) {
        return Problem.invalid(List.of(new Violation(parameter, "query", message)))
                .build();
    }
}
