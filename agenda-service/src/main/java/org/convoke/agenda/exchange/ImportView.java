package org.convoke.agenda.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.agenda.exchange.Choices.ChoiceView;
import org.convoke.programme.Change;
import org.convoke.programme.ItemId;
import org.convoke.programme.Match;
import org.convoke.programme.Matching;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes, or would change.
 *
 * @param applied whether it was made; a dry run stores nothing
 * @param draftVersion the version of the draft now; the ETag too
 * @param changes from the draft to what arrived
 * @param pairs what arrived without a known id and is taken to be something that is there
 * @param added what arrived and is new
 * @param suspected what looks like a split or a merger; it is one if "regrouped" says so
 * @param choices what arrived without a known id and could be something that is there; "apart" and "same" choose; in a dry run only
 * @param programme what the draft would be; in a dry run only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        boolean applied,
        int draftVersion,
        List<Change> changes,
        List<PairView> pairs,
        List<ThingView> added,
        List<SuspicionView> suspected,
        List<ChoiceView> choices,
        @Nullable Programme programme) {

    /**
     * @param was what it is taken to be
     * @param reason what spoke for it
     * @param confidence from 0 to 1, how sure that is
     */
    record PairView(ThingView isNow, ThingView was, Match.Reason reason, double confidence) {}

    /** Items that seem to have become others. */
    record SuspicionView(List<ThingView> wholes, List<ThingView> parts, double confidence) {}

    /**
     * A meeting, an item or a deadline.
     *
     * @param place where it is in the file; not of what is in the draft
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThingView(
            @Nullable String place,
            Thing.Kind what,
            UUID id,
            String title,
            @Nullable String number,
            String when) {
        static ThingView of(Thing thing, @Nullable String place) {
            var time = thing.time();
            return new ThingView(
                    place,
                    thing.kind(),
                    thing.id(),
                    thing.title(),
                    thing.number(),
                    time == null
                            ? thing.day().toString()
                            : thing.day().atTime(time).toString());
        }
    }

    static ImportView of(boolean applied, Arriving arriving, Importing.Weighed weighed) {
        var choices = applied ? List.<ChoiceView>of() : Choices.of(arriving.places(), weighed);
        return new Making(arriving.places(), weighed.matching()).view(applied, weighed, choices);
    }

    /** Makes the view of what was recognised. */
    private record Making(
            Map<UUID, String> places, Map<UUID, Thing> arriving, Map<UUID, Thing> current, Matching matching) {

        Making(Map<UUID, String> places, Matching matching) {
            this(places, Thing.byId(matching.arriving()), Thing.byId(matching.current()), matching);
        }

        ImportView view(boolean applied, Importing.Weighed weighed, List<ChoiceView> choices) {
            return new ImportView(
                    applied,
                    weighed.draft().version(),
                    weighed.changes(),
                    matches().flatMap(one -> pair(one).stream()).toList(),
                    matches()
                            .filter(one -> one.current().isEmpty())
                            .flatMap(one -> arrived(one.arriving()))
                            .toList(),
                    matching.suspected().stream().map(this::suspicion).toList(),
                    choices,
                    applied ? null : weighed.next());
        }

        private record One(UUID arriving, Optional<UUID> current, Match.Reason reason, double confidence) {}

        private Stream<One> matches() {
            return Stream.of(
                            matching.deadlines().stream()
                                    .map(m -> new One(
                                            m.arriving().value(),
                                            Optional.ofNullable(m.current()).map(id -> id.value()),
                                            m.reason(),
                                            m.confidence())),
                            matching.meetings().stream()
                                    .map(m -> new One(
                                            m.arriving().value(),
                                            Optional.ofNullable(m.current()).map(id -> id.value()),
                                            m.reason(),
                                            m.confidence())),
                            matching.items().stream()
                                    .map(m -> new One(
                                            m.arriving().value(),
                                            Optional.ofNullable(m.current()).map(id -> id.value()),
                                            m.reason(),
                                            m.confidence())))
                    .flatMap(kind -> kind);
        }

        private Optional<PairView> pair(One one) {
            var isNow = arriving.get(one.arriving());
            if (isNow == null || one.reason() == Match.Reason.BY_ID) {
                return Optional.empty();
            }
            return one.current()
                    .flatMap(id -> there(id).findFirst())
                    .map(was -> new PairView(
                            ThingView.of(isNow, places.get(isNow.id())), was, one.reason(), one.confidence()));
        }

        private SuspicionView suspicion(Matching.Suspicion suspicion) {
            return new SuspicionView(
                    suspicion.wholes().stream()
                            .map(ItemId::value)
                            .flatMap(this::there)
                            .toList(),
                    suspicion.parts().stream()
                            .map(ItemId::value)
                            .flatMap(this::arrived)
                            .toList(),
                    suspicion.confidence());
        }

        private Stream<ThingView> there(UUID id) {
            var thing = current.get(id);
            return thing == null ? Stream.of() : Stream.of(ThingView.of(thing, null));
        }

        private Stream<ThingView> arrived(UUID id) {
            var thing = arriving.get(id);
            return thing == null ? Stream.of() : Stream.of(ThingView.of(thing, places.get(id)));
        }
    }
}
