package org.convoke.web.publicsite;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.Programme;
import org.convoke.web.services.Agenda.Comparison.End;
import org.convoke.web.services.Agenda.History;

/**
 * What became of one item, with the programmes that are needed to say it in words: those on both sides of a change, and no
 * others.
 *
 * @param last the newest revision that has it
 * @param planned the programme of that revision
 * @param first the oldest revision that has it
 * @param steps the revisions that changed something about it, the newest first
 */
record ItemHistory(End last, Programme planned, End first, List<Step> steps) {

    /** What one revision changed about the item. */
    record Step(End revision, Programme was, Programme isNow, List<Change> changes) {}

    /**
     * The history in words' reach.
     *
     * @param programmes the programme of a revision, by its number
     */
    static ItemHistory of(History told, IntFunction<Programme> programmes) {
        var read = new HashMap<Integer, Programme>(); // two steps that follow each other share one
        IntFunction<Programme> once = number -> read.computeIfAbsent(number, programmes::apply);
        return new ItemHistory(
                told.last(),
                once.apply(told.last().number()),
                told.first(),
                told.steps().stream()
                        .map(step -> new Step(
                                step.revision(),
                                once.apply(step.revision().number() - 1),
                                once.apply(step.revision().number()),
                                step.changes()))
                        .toList());
    }

    /** The revision that took the item off the programme; empty where it is on the newest one. */
    Optional<Step> end() {
        return steps.stream()
                .filter(step -> step.revision().number() > last.number())
                .reduce((newer, older) -> older);
    }

    /** Whether it was cancelled, and not merged into another item. */
    boolean isCancelled() {
        return end().filter(
                        step -> step.changes().stream().anyMatch(change -> change.isNow() == Facet.Absence.CANCELLED))
                .isPresent();
    }
}
