package org.convoke.agenda.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.agenda.exchange.ImportView.ThingView;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.Match;
import org.convoke.programme.Matching;
import org.convoke.programme.MeetingId;
import org.jspecify.annotations.Nullable;

/** What somebody can choose of what arrived without an id: it is new, or it is one of a few things of the draft. */
final class Choices {

    /** About how many things of a kind somebody is asked; who imports more brings ids. */
    private static final int MOST = 300;

    private final Map<UUID, String> places;
    private final Map<UUID, Thing> arriving;
    private final Map<UUID, Thing> current;
    private final Map<UUID, UUID> recognised;
    private final Map<UUID, UUID> decided;

    /**
     * @param isNow what arrived
     * @param recognised what it was taken to be before anybody decided; absent where it was taken to be new
     * @param was what it is taken to be as it is decided; absent where it is new
     * @param candidates what it can be, the most likely first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChoiceView(
            ThingView isNow,
            @Nullable UUID recognised,
            @Nullable UUID was,
            List<ThingView> candidates) {}

    private Choices(Map<UUID, String> places, Importing.Weighed weighed) {
        this.places = places;
        this.arriving = Thing.byId(weighed.found().arriving());
        this.current = Thing.byId(weighed.found().current());
        this.recognised = known(weighed.found());
        this.decided = known(weighed.matching());
    }

    /** @param places where things are in the file, by their ids */
    static List<ChoiceView> of(Map<UUID, String> places, Importing.Weighed weighed) {
        var choices = new Choices(places, weighed);
        var alternatives = weighed.found().alternatives(MOST);
        var all = new LinkedHashMap<UUID, List<UUID>>();
        put(all, alternatives.deadlines(), DeadlineId::value);
        put(all, alternatives.meetings(), MeetingId::value);
        put(all, alternatives.items(), ItemId::value);
        return all.entrySet().stream()
                .flatMap(each -> choices.choice(each.getKey(), each.getValue()))
                .toList();
    }

    private static <I> void put(Map<UUID, List<UUID>> all, Map<I, List<I>> some, Function<I, UUID> value) {
        some.forEach((id, candidates) ->
                all.put(value.apply(id), candidates.stream().map(value).toList()));
    }

    private Stream<ChoiceView> choice(UUID id, List<UUID> alternatives) {
        var isNow = arriving.get(id);
        if (isNow == null) {
            return Stream.empty();
        }
        var candidates = new LinkedHashSet<UUID>();
        Stream.of(recognised.get(id), decided.get(id)).filter(Objects::nonNull).forEach(candidates::add);
        candidates.addAll(alternatives);
        return Stream.of(new ChoiceView(
                ThingView.of(isNow, places.get(id)),
                recognised.get(id),
                decided.get(id),
                candidates.stream()
                        .map(current::get)
                        .filter(Objects::nonNull)
                        .map(thing -> ThingView.of(thing, null))
                        .toList()));
    }

    /** What each thing that arrived is taken to be. */
    private static Map<UUID, UUID> known(Matching matching) {
        var known = new HashMap<UUID, UUID>();
        put(known, matching.deadlines(), DeadlineId::value);
        put(known, matching.meetings(), MeetingId::value);
        put(known, matching.items(), ItemId::value);
        return known;
    }

    private static <I> void put(Map<UUID, UUID> known, List<Match<I>> matches, Function<I, UUID> value) {
        for (var match : matches) {
            var current = match.current();
            if (current != null) {
                known.put(value.apply(match.arriving()), value.apply(current));
            }
        }
    }
}
