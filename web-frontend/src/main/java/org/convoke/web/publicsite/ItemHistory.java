package org.convoke.web.publicsite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.ItemId;
import org.convoke.programme.Programme;
import org.convoke.programme.Subject;
import org.convoke.web.services.Agenda.Revision;

/**
 * What the revisions of a programme say of one item.
 *
 * @param last the newest revision that has it
 * @param first the oldest revision that has it
 * @param steps the revisions that changed something about it, the newest first
 */
record ItemHistory(Revision last, Revision first, List<Step> steps) {

    /** What one revision changed about the item. */
    record Step(Revision revision, Programme was, Programme isNow, List<Change> changes) {}

    /** The history of an item; empty where none of the revisions has it. */
    static Optional<ItemHistory> of(ItemId item, List<Revision> oldestFirst) {
        var having =
                oldestFirst.stream().filter(revision -> has(revision, item)).toList();
        if (having.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        for (int i = oldestFirst.size() - 1; i > 0; i--) {
            step(oldestFirst.get(i - 1), oldestFirst.get(i), item).ifPresent(steps::add);
        }
        return Optional.of(new ItemHistory(having.getLast(), having.getFirst(), List.copyOf(steps)));
    }

    private static Optional<Step> step(Revision before, Revision revision, ItemId item) {
        var was = before.programme();
        var isNow = revision.programme();
        var changes = revision.changes();
        if (was == null || isNow == null || changes == null) {
            return Optional.empty();
        }
        var about = changes.stream().filter(change -> concerns(change, item)).toList();
        return about.isEmpty() ? Optional.empty() : Optional.of(new Step(revision, was, isNow, about));
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

    /** Whether a change is about the item, alone or with others. */
    static boolean concerns(Change change, ItemId item) {
        return switch (change) {
            case Change.MeetingAdded added -> hasItem(added.added().items(), item);
            case Change.MeetingCancelled cancelled ->
                hasItem(cancelled.cancelled().items(), item);
            case Change.Regrouped regrouped ->
                names(regrouped.wholes(), item)
                        || regrouped.parts().stream()
                                .anyMatch(part -> part.item().id().equals(item));
            case Change.ItemsReordered reordered ->
                names(reordered.was().items(), item) || names(reordered.isNow().items(), item);
            case Change other ->
                other.subject() instanceof Subject.OfItem subject
                        && subject.id().equals(item);
        };
    }

    private static boolean names(List<Subject.OfItem> items, ItemId item) {
        return items.stream().anyMatch(named -> named.id().equals(item));
    }

    private static boolean hasItem(List<AgendaItem> items, ItemId item) {
        return items.stream().anyMatch(planned -> planned.id().equals(item));
    }

    private static boolean has(Revision revision, ItemId item) {
        var programme = revision.programme();
        return programme != null && programme.meetings().stream().anyMatch(meeting -> hasItem(meeting.items(), item));
    }
}
