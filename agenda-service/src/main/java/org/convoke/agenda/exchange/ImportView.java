package org.convoke.agenda.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes, or would change.
 *
 * @param applied whether it was made; a dry run stores nothing
 * @param draftVersion the version of the draft now; the ETag too
 * @param changes from the draft to what arrived
 * @param pairs what arrived without an id and is taken to be something that is there
 * @param added what arrived without an id and is new
 * @param programme what the draft is, or would be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        boolean applied,
        int draftVersion,
        List<Change> changes,
        List<PairView> pairs,
        List<ThingView> added,
        Programme programme) {

    /**
     * @param place where it is in the file
     * @param was what it is taken to be
     * @param because what both have in common
     */
    record PairView(String place, ThingView isNow, ThingView was, String because) {}

    /** A meeting, an item or a deadline. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThingView(
            Thing.Kind what,
            UUID id,
            String title,
            @Nullable String number,
            String when) {
        static ThingView of(Thing thing) {
            var time = thing.time();
            return new ThingView(
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
        var paired = weighed.pairs().stream().map(pair -> pair.arriving().id()).collect(Collectors.toSet());
        return new ImportView(
                applied,
                weighed.draft().version(),
                weighed.changes(),
                weighed.pairs().stream().map(pair -> view(pair, arriving)).toList(),
                Thing.of(arriving.programme()).stream()
                        .filter(thing -> arriving.made().contains(thing.id()) && !paired.contains(thing.id()))
                        .map(ThingView::of)
                        .toList(),
                weighed.next());
    }

    private static PairView view(Pairing.Pair pair, Arriving arriving) {
        return new PairView(
                arriving.places().getOrDefault(pair.arriving().id(), ""),
                ThingView.of(pair.arriving()),
                ThingView.of(pair.current()),
                pair.because());
    }
}
