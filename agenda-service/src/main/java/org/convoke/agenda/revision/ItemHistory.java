package org.convoke.agenda.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Change;
import org.convoke.programme.ItemId;
import org.convoke.programme.Visibility;

/**
 * What the revisions of a session say of one agenda item, as one reader may know it.
 *
 * @param first the oldest revision that has it
 * @param last the newest revision that has it
 * @param steps the revisions that changed something about it, the newest first
 */
record ItemHistory(Revision first, Revision last, List<Step> steps) {

    /** What one revision changed about the item, alone or with others. */
    record Step(Revision revision, List<Change> changes) {}

    /** The history of an item; empty where the reader finds it in none of the revisions. */
    static Optional<ItemHistory> of(ItemId item, List<Revision> oldestFirst, Visibility reader) {
        var having = oldestFirst.stream()
                .filter(revision -> has(revision, item, reader))
                .toList();
        if (having.isEmpty()) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        for (int i = oldestFirst.size() - 1; i > 0; i--) {
            var revision = oldestFirst.get(i);
            var changes = revision.changesSince(oldestFirst.get(i - 1), reader).stream()
                    .filter(change -> change.concerns(item))
                    .toList();
            if (!changes.isEmpty()) {
                steps.add(new Step(revision, changes));
            }
        }
        return Optional.of(new ItemHistory(having.getFirst(), having.getLast(), List.copyOf(steps)));
    }

    private static boolean has(Revision revision, ItemId item, Visibility reader) {
        return revision.programme().meetings().stream()
                .filter(meeting -> meeting.visibility().isSeenBy(reader))
                .flatMap(meeting -> meeting.items().stream())
                .anyMatch(planned ->
                        planned.id().equals(item) && planned.visibility().isSeenBy(reader));
    }
}
