package org.convoke.agenda.merge;

import java.util.HashSet;
import java.util.Set;
import org.convoke.programme.Change;
import org.convoke.programme.Meeting;
import org.convoke.programme.Subject;

/**
 * What a change touches, by the ids of meetings, items and deadlines.
 *
 * @param needs what must be there for it
 * @param adds what is new by it
 * @param removes what is gone by it
 */
record Footprint(Change change, Set<Object> needs, Set<Object> adds, Set<Object> removes) {

    static Footprint of(Change change) {
        return switch (change) {
            case Change.OfSession c -> new Footprint(c, Set.of(), Set.of(), Set.of());
            case Change.DeadlineAdded c ->
                new Footprint(c, Set.of(), Set.of(c.added().id()), Set.of());
            case Change.DeadlineWithdrawn c ->
                new Footprint(c, Set.of(), Set.of(), Set.of(c.withdrawn().id()));
            case Change.OfDeadline c -> new Footprint(c, Set.of(c.deadline().id()), Set.of(), Set.of());
            case Change.MeetingAdded c -> new Footprint(c, Set.of(), whole(c.added()), Set.of());
            case Change.MeetingCancelled c -> new Footprint(c, Set.of(), Set.of(), whole(c.cancelled()));
            case Change.OfMeeting c -> new Footprint(c, Set.of(c.meeting().id()), Set.of(), Set.of());
            case Change.ItemsReordered c -> new Footprint(c, reordered(c), Set.of(), Set.of());
            case Change.Regrouped c -> ofRegrouped(c);
            case Change.ItemAdded c ->
                new Footprint(c, Set.of(c.item().meeting()), Set.of(c.added().id()), Set.of());
            case Change.ItemCancelled c ->
                new Footprint(c, Set.of(), Set.of(), Set.of(c.cancelled().id()));
            case Change.ItemMoved c -> new Footprint(c, Set.of(c.item().id(), c.to()), Set.of(), Set.of());
            case Change.OfItem c -> new Footprint(c, Set.of(c.item().id()), Set.of(), Set.of());
        };
    }

    private static Set<Object> reordered(Change.ItemsReordered change) {
        var ids = new HashSet<Object>();
        ids.add(change.meeting().id());
        change.isNow().items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** An item that goes on under its id is needed; the other old ones are gone, the other new ones are new. */
    private static Footprint ofRegrouped(Change.Regrouped change) {
        var needs = new HashSet<Object>();
        var adds = new HashSet<Object>();
        var removes = new HashSet<Object>();
        change.wholes().forEach(whole -> removes.add(whole.id()));
        for (var part : change.parts()) {
            needs.add(part.item().meeting());
            if (removes.remove(part.item().id())) {
                needs.add(part.item().id());
            } else {
                adds.add(part.item().id());
            }
        }
        return new Footprint(change, needs, adds, removes);
    }

    private static Set<Object> whole(Meeting meeting) {
        var ids = new HashSet<Object>();
        ids.add(meeting.id());
        meeting.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    boolean onlyRemoves() {
        return !removes.isEmpty() && needs.isEmpty() && adds.isEmpty();
    }

    /** Whether both say the same field of the same thing: the kinds of change are the fields. */
    boolean saysTheSameFieldAs(Footprint other) {
        return change.getClass() == other.change.getClass() && about(change).equals(about(other.change));
    }

    /** Whether both lead to the same. */
    boolean doesTheSameAs(Footprint other) {
        if (!saysTheSameFieldAs(other)) {
            return false;
        }
        return switch (change) {
            case Change.DeadlineAdded c ->
                other.change instanceof Change.DeadlineAdded their && c.added().equals(their.added());
            case Change.DeadlineWithdrawn c -> true;
            case Change.OfDeadline c -> c.isNow().equals(other.change.isNow());
            case Change.ItemsReordered c -> c.isNow().equals(other.change.isNow());
            case Change.Regrouped c ->
                other.change instanceof Change.Regrouped their && c.parts().equals(their.parts());
            case Change.MeetingAdded c ->
                other.change instanceof Change.MeetingAdded their && c.added().equals(their.added());
            case Change.ItemAdded c ->
                other.change instanceof Change.ItemAdded their
                        && c.added().equals(their.added())
                        && c.item().meeting().equals(their.item().meeting());
            case Change.ItemMoved c ->
                other.change instanceof Change.ItemMoved their
                        && c.to().equals(their.to())
                        && c.isNow().start().equals(their.isNow().start())
                        && c.isNow().end().equals(their.isNow().end());
            case Change.MeetingCancelled c -> removes.equals(other.removes);
            case Change.ItemCancelled c -> true;
            case Change.OfSession c -> c.isNow().equals(other.change.isNow());
            case Change.OfMeeting c -> c.isNow().equals(other.change.isNow());
            case Change.OfItem c -> c.isNow().equals(other.change.isNow());
        };
    }

    /** Whether both say the same field, or let the same come or go. */
    boolean touchesTheSameAs(Footprint other) {
        return saysTheSameFieldAs(other)
                || adds.stream().anyMatch(other.adds::contains)
                || removes.stream().anyMatch(other.removes::contains);
    }

    /** Whether what another change is about is new by this one. */
    boolean adds(Change other) {
        return adds.contains(about(other));
    }

    private static Object about(Change change) {
        return switch (change.subject()) {
            case Subject.WholeSession session -> session;
            case Subject.OfDeadline deadline -> deadline.id();
            case Subject.OfMeeting meeting -> meeting.id();
            case Subject.OfItem item -> item.id();
        };
    }
}
