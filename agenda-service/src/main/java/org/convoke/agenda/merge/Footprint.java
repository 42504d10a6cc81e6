package org.convoke.agenda.merge;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Meeting;
import org.convoke.programme.Subject;

/**
 * What a change touches, by the ids of meetings, items and deadlines.
 *
 * @param fields which fields of which things it says
 * @param needs what must be there for it
 * @param adds what is new by it
 * @param removes what is gone by it
 */
record Footprint(Change change, Set<Field> fields, Set<Object> needs, Set<Object> adds, Set<Object> removes) {

    /** A field of a thing; the kinds of change are the fields. */
    record Field(Object of, Class<? extends Change> kind) {}

    static Footprint of(Change change) {
        var about = about(change.subject());
        return switch (change) {
            case Change.OfSession c -> says(c, about);
            case Change.OfDeadline c -> says(c, about, about);
            case Change.DeadlineAdded c -> adds(c, Set.of(), Set.of(about));
            case Change.DeadlineWithdrawn c -> removes(c, Set.of(about));
            case Change.OfMeeting c -> says(c, about, about);
            case Change.MeetingAdded c -> adds(c, Set.of(), whole(c.added()));
            case Change.MeetingCancelled c -> removes(c, whole(c.cancelled()));
            case Change.ItemAdded c -> adds(c, Set.of(c.item().meeting()), Set.of(about));
            case Change.ItemCancelled c -> removes(c, Set.of(about));
            case Change.ItemMoved c -> says(c, about, about, c.to());
            case Change.OfItem c -> says(c, about, about);
            case Change.ItemsReordered c -> reorders(c, c.isNow().items());
            case Change.Regrouped c ->
                new Footprint(
                        c,
                        Set.of(),
                        c.parts().stream().map(part -> part.item().meeting()).collect(Collectors.toSet()),
                        ids(c.parts().stream().map(Change.Part::item)),
                        ids(c.wholes().stream()));
        };
    }

    private static Footprint says(Change change, Object about, Object... needs) {
        return new Footprint(change, Set.of(new Field(about, change.getClass())), Set.of(needs), Set.of(), Set.of());
    }

    private static Footprint adds(Change change, Set<Object> needs, Set<Object> adds) {
        return new Footprint(change, Set.of(), needs, adds, Set.of());
    }

    private static Footprint removes(Change change, Set<Object> removes) {
        return new Footprint(change, Set.of(), Set.of(), Set.of(), removes);
    }

    /** Items that exchange their places move, each of them. */
    private static Footprint reorders(Change.ItemsReordered change, List<Subject.OfItem> items) {
        var needs = new HashSet<>(ids(items.stream()));
        needs.add(change.meeting().id());
        var fields = items.stream()
                .map(item -> new Field(item.id(), Change.ItemMoved.class))
                .collect(Collectors.toSet());
        return new Footprint(change, fields, needs, Set.of(), Set.of());
    }

    private static Set<Object> whole(Meeting meeting) {
        var ids = new HashSet<Object>();
        ids.add(meeting.id());
        meeting.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    private static Set<Object> ids(Stream<Subject.OfItem> items) {
        return items.map(Subject.OfItem::id).collect(Collectors.toSet());
    }

    boolean onlyRemoves() {
        return !removes.isEmpty() && needs.isEmpty() && adds.isEmpty();
    }

    boolean saysTheSameFieldAs(Footprint other) {
        return meet(fields, other.fields);
    }

    /** Whether both say the same field, or let the same come or go. */
    boolean touchesTheSameAs(Footprint other) {
        return saysTheSameFieldAs(other) || meet(adds, other.adds) || meet(removes, other.removes);
    }

    /** Whether what another change is about is new by this one. */
    boolean adds(Change other) {
        return adds.contains(about(other.subject()));
    }

    /** Whether both lead to the same, though each may name what it is about as its own programme does. */
    boolean doesTheSameAs(Footprint other) {
        if (change.getClass() != other.change.getClass()
                || !fields.equals(other.fields)
                || !adds.equals(other.adds)
                || !removes.equals(other.removes)) {
            return false;
        }
        var their = other.change;
        return switch (change) {
            case Change.DeadlineAdded c ->
                their instanceof Change.DeadlineAdded t && c.added().equals(t.added());
            case Change.MeetingAdded c ->
                their instanceof Change.MeetingAdded t && c.added().equals(t.added());
            case Change.ItemAdded c ->
                their instanceof Change.ItemAdded t
                        && c.added().equals(t.added())
                        && c.item().meeting().equals(t.item().meeting());
            case Change.DeadlineWithdrawn c -> true;
            case Change.MeetingCancelled c -> true;
            case Change.ItemCancelled c -> true;
            case Change.ItemMoved c ->
                their instanceof Change.ItemMoved t
                        && c.to().equals(t.to())
                        && c.isNow().start().equals(t.isNow().start())
                        && c.isNow().end().equals(t.isNow().end());
            case Change.Regrouped c ->
                their instanceof Change.Regrouped t && c.parts().equals(t.parts());
            case Change.ItemsReordered c -> c.isNow().equals(their.isNow());
            case Change.OfSession c -> c.isNow().equals(their.isNow());
            case Change.OfDeadline c -> c.isNow().equals(their.isNow());
            case Change.OfMeeting c -> c.isNow().equals(their.isNow());
            case Change.OfItem c -> c.isNow().equals(their.isNow());
        };
    }

    private static boolean meet(Set<?> some, Set<?> others) {
        return !Collections.disjoint(some, others);
    }

    private static Object about(Subject subject) {
        return switch (subject) {
            case Subject.WholeSession session -> session;
            case Subject.OfDeadline deadline -> deadline.id();
            case Subject.OfMeeting meeting -> meeting.id();
            case Subject.OfItem item -> item.id();
        };
    }
}
