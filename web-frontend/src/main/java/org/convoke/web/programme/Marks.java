package org.convoke.web.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.Subject;
import org.convoke.wording.OtherZone;

/**
 * What a revision changed, by what it is about.
 *
 * @param before the programme before the revision
 */
final class Marks {

    private final Programme before;
    private final List<Change> changes;
    private final Map<Change, Chip> chips = new HashMap<>();

    private Marks(Programme before, List<Change> changes) {
        this.before = before;
        this.changes = changes;
    }

    /** No marks: a first publication, or a page that does not compare. */
    static Marks none(Programme programme) {
        return new Marks(programme, List.of());
    }

    static Marks of(Programme before, Programme isNow, List<Change> changes, String language) {
        var marks = new Marks(before, changes);
        var wording = ChangeList.wording(before, isNow, language, Optional.<OtherZone>empty());
        for (var change : changes) {
            marks.chips.put(change, Chip.of(change, wording.describe(change), language));
        }
        return marks;
    }

    Programme before() {
        return before;
    }

    List<Chip> chipsOf(Object id) {
        return about(id).map(chips::get).distinct().toList();
    }

    /** The change of that kind of that item or meeting, where there is one. */
    <C extends Change> Optional<C> find(Class<C> kind, Object id) {
        return about(id).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** All changes of a kind. */
    <C extends Change> List<C> all(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Stream<Change> about(Object id) {
        return changes.stream().filter(change -> switch (change.subject()) {
            case Subject.OfItem item -> item.id().equals(id);
            case Subject.OfMeeting meeting -> meeting.id().equals(id);
            case Subject.OfDeadline deadline -> deadline.id().equals(id);
            case Subject.WholeSession session -> false;
        });
    }
}
