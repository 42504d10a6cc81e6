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
            case Change.MeetingAdded c -> new Footprint(c, Set.of(), whole(c.added()), Set.of());
            case Change.MeetingCancelled c -> new Footprint(c, Set.of(), Set.of(), whole(c.cancelled()));
            case Change.OfMeeting c -> new Footprint(c, Set.of(c.meeting().id()), Set.of(), Set.of());
            case Change.ItemAdded c ->
                new Footprint(c, Set.of(c.item().meeting()), Set.of(c.added().id()), Set.of());
            case Change.ItemCancelled c ->
                new Footprint(c, Set.of(), Set.of(), Set.of(c.cancelled().id()));
            case Change.ItemMoved c -> new Footprint(c, Set.of(c.item().id(), c.to()), Set.of(), Set.of());
            case Change.OfItem c -> new Footprint(c, Set.of(c.item().id()), Set.of(), Set.of());
        };
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
            case Subject.OfMeeting meeting -> meeting.id();
            case Subject.OfItem item -> item.id();
        };
    }
}
