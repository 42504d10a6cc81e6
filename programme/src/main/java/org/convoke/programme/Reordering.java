package org.convoke.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.convoke.programme.Plan.Placed;

/**
 * Finds the items of a meeting that exchanged their places, and nothing else ({@link Exchange}); other moves are left to
 * be told one by one.
 *
 * @param plan the older plan after these changes
 */
record Reordering(List<Change> changes, Plan plan) {

    /** An item at another time of the same meeting. */
    record Move(Placed was, Placed isNow) {}

    static Reordering between(Plan was, Plan isNow) {
        var changes = new ArrayList<Change>();
        var items = new LinkedHashMap<>(was.items());
        for (var moves : movesByMeeting(was, isNow).values()) {
            var exchanged = Exchange.among(moves);
            if (!exchanged.isEmpty()) {
                exchanged.forEach(move -> items.put(move.was.id(), moved(move)));
                changes.add(change(exchanged));
            }
        }
        return new Reordering(changes, new Plan(was.meetings(), items));
    }

    private static Map<MeetingId, List<Move>> movesByMeeting(Plan was, Plan isNow) {
        var moves = new LinkedHashMap<MeetingId, List<Move>>();
        for (var before : was.items().values()) {
            var now = isNow.items().get(before.id());
            var meeting = before.meeting().id();
            if (now != null && now.meeting().id().equals(meeting) && !isSameTime(before.item(), now.item())) {
                moves.computeIfAbsent(meeting, id -> new ArrayList<>()).add(new Move(before, now));
            }
        }
        return moves;
    }

    private static boolean isSameTime(AgendaItem one, AgendaItem other) {
        return one.start().equals(other.start()) && one.end().equals(other.end());
    }

    private static Placed moved(Move move) {
        var there = move.isNow.item();
        return new Placed(move.was.meeting(), move.was.item().at(there.start(), there.end()));
    }

    private static Change change(Set<Move> exchanged) {
        var meeting = exchanged.iterator().next().isNow.meeting();
        return new Change.ItemsReordered(
                Subject.OfMeeting.of(meeting), inOrder(exchanged, Move::was), inOrder(exchanged, Move::isNow));
    }

    private static Facet.Items inOrder(Set<Move> moves, Function<Move, Placed> side) {
        return new Facet.Items(moves.stream()
                .map(side)
                .sorted(Comparator.comparing(Placed::item, AgendaItem.IN_ORDER))
                .map(Placed::named)
                .toList());
    }
}
