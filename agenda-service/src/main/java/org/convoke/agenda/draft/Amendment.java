package org.convoke.agenda.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.convoke.agenda.command.Batch;
import org.convoke.agenda.merge.Conflict;
import org.convoke.agenda.merge.Merge;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Programme;

/** What commands would make of a draft: they are carried out on what their author had read, and what that changed is merged. */
final class Amendment {

    private Amendment() {}

    /**
     * @param base what the author had read
     * @param current the draft as it is now
     */
    static Weighed weigh(Programme base, Programme current, Batch commands) {
        return switch (commands.on(base)) {
            case Batch.Outcome.Unfit unfit -> new Weighed.Unfit(unfit.faults());
            case Batch.Outcome.Done done ->
                switch (Merge.of(base, done.programme(), current)) {
                    case Merge.Outcome.Merged merged -> fitting(merged.programme());
                    case Merge.Outcome.Conflicting clash ->
                        new Weighed.Conflicting(clash.conflicts().stream()
                                .map(conflict -> new Clash(conflict, of(conflict, done.steps())))
                                .toList());
                };
        };
    }

    private static Weighed fitting(Programme next) {
        return next.itemCount() > Limits.ITEMS
                ? new Weighed.Unfit(List.of(new Fault(
                        "/commands",
                        "must leave at most %,d items in the programme; it would hold %,d"
                                .formatted(Limits.ITEMS, next.itemCount()))))
                : new Weighed.Fits(next);
    }

    /** The places of the commands that have a part in a conflict. */
    private static List<Integer> of(Conflict conflict, List<Programme> steps) {
        var places = new ArrayList<Integer>();
        IntStream.range(0, steps.size() - 1)
                .filter(i -> AgendaDiff.between(steps.get(i), steps.get(i + 1)).stream()
                        .anyMatch(conflict::concerns))
                .forEach(places::add);
        return places;
    }

    /** @param commands the places of the commands that have a part in it, from 0 */
    record Clash(Conflict conflict, List<Integer> commands) {}

    /** How it turned out. */
    sealed interface Weighed {
        /** The draft as it would be. */
        record Fits(Programme next) implements Weighed {}

        /** The commands can not be carried out on what they were made against. */
        record Unfit(List<Fault> faults) implements Weighed {}

        /** Somebody else changed the same. */
        record Conflicting(List<Clash> clashes) implements Weighed {}
    }
}
