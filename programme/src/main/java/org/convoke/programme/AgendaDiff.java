package org.convoke.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds what changed between two programmes. Meetings and items are matched by their ids, never by time or title, so a
 * move is one change. Its laws: {@code apply(between(a, b), a)} is {@code b}; {@code between(a, a)} is empty; for
 * independent edits the changes are the edits.
 */
public final class AgendaDiff {

    private final Programme was;
    private final Programme isNow;
    private final Map<ItemId, Placed> itemsWas;
    private final Map<ItemId, Placed> itemsNow;
    private final List<Change> changes = new ArrayList<>();

    private record Placed(Meeting meeting, AgendaItem item) {
        Slot slot() {
            return meeting.slotOf(item);
        }
    }

    private AgendaDiff(Programme was, Programme isNow) {
        this.was = was;
        this.isNow = isNow;
        this.itemsWas = itemsOf(was);
        this.itemsNow = itemsOf(isNow);
    }

    /** The changes that lead from one programme to the other, the heaviest first, then in the order of the programme. */
    public static List<Change> between(Programme was, Programme isNow) {
        var diff = new AgendaDiff(was, isNow);
        diff.session();
        diff.meetings();
        diff.items();
        diff.changes.sort(Comparator.comparing(Change::weight));
        return List.copyOf(diff.changes);
    }

    private void session() {
        differ(was.title(), isNow.title(), Change.SessionRetitled::new);
        differ(was.theme(), isNow.theme(), Change.ThemeChanged::new);
        differ(was.days(), isNow.days(), Change.SessionDatesChanged::new);
        differ(was.venue(), isNow.venue(), Change.VenueChanged::new);
        differ(was.mode(), isNow.mode(), Change.ModeChanged::new);
        differ(was.status(), isNow.status(), Change.StatusChanged::new);
    }

    private void meetings() {
        var meetingsWas = meetingsOf(was);
        var meetingsNow = meetingsOf(isNow);
        for (var now : isNow.meetings()) {
            var before = meetingsWas.get(now.id());
            if (before == null) {
                changes.add(new Change.MeetingAdded(now.withItems(onlyIn(now, itemsWas))));
            } else {
                meeting(before, now);
            }
        }
        for (var before : was.meetings()) {
            if (!meetingsNow.containsKey(before.id())) {
                changes.add(new Change.MeetingCancelled(before.withItems(onlyIn(before, itemsNow))));
            }
        }
    }

    private void meeting(Meeting before, Meeting now) {
        var subject = Subject.OfMeeting.of(now);
        differ(before.slot(), now.slot(), (w, n) -> new Change.MeetingMoved(subject, w, n));
        differ(before.title(), now.title(), (w, n) -> new Change.MeetingRetitled(subject, w, n));
        differ(
                new Facet.Room(before.room()),
                new Facet.Room(now.room()),
                (w, n) -> new Change.MeetingRoomChanged(subject, w, n));
        differ(before.audience(), now.audience(), (w, n) -> new Change.MeetingAudienceChanged(subject, w, n));
        differ(before.visibility(), now.visibility(), (w, n) -> new Change.MeetingVisibilityChanged(subject, w, n));
        differ(
                new Facet.Webcast(before.webcast()),
                new Facet.Webcast(now.webcast()),
                (w, n) -> new Change.WebcastChanged(subject, w, n));
    }

    private void items() {
        var meetingsWas = meetingsOf(was);
        var meetingsNow = meetingsOf(isNow);
        itemsNow.forEach((id, now) -> {
            var before = itemsWas.get(id);
            if (before != null) {
                item(before, now);
            } else if (meetingsWas.containsKey(now.meeting().id())) {
                changes.add(new Change.ItemAdded(
                        Subject.OfItem.of(now.meeting(), now.item()),
                        now.item(),
                        now.meeting().roomOf(now.item())));
            }
        });
        itemsWas.forEach((id, before) -> {
            if (!itemsNow.containsKey(id)
                    && meetingsNow.containsKey(before.meeting().id())) {
                changes.add(new Change.ItemCancelled(
                        Subject.OfItem.of(before.meeting(), before.item()),
                        before.item(),
                        before.meeting().roomOf(before.item())));
            }
        });
    }

    private void item(Placed before, Placed now) {
        var item = Subject.OfItem.of(now.meeting(), now.item());
        var old = before.item();
        var current = now.item();
        var from = before.meeting().id();
        var to = now.meeting().id();
        if (!from.equals(to)
                || !old.start().equals(current.start())
                || !old.end().equals(current.end())) {
            changes.add(new Change.ItemMoved(item, from, before.slot(), to, now.slot()));
        }
        differ(
                new Facet.Room(old.room()),
                new Facet.Room(current.room()),
                (w, n) -> new Change.ItemRoomChanged(item, w, n));
        differ(old.title(), current.title(), (w, n) -> new Change.ItemRetitled(item, w, n));
        differ(
                new Facet.Number(old.number()),
                new Facet.Number(current.number()),
                (w, n) -> new Change.ItemRenumbered(item, w, n));
        differ(old.kind(), current.kind(), (w, n) -> new Change.ItemKindChanged(item, w, n));
        differ(old.visibility(), current.visibility(), (w, n) -> new Change.ItemVisibilityChanged(item, w, n));
        differ(
                new Facet.People(old.moderators()),
                new Facet.People(current.moderators()),
                (w, n) -> new Change.ModeratorsChanged(item, w, n));
        differ(
                new Facet.People(old.panellists()),
                new Facet.People(current.panellists()),
                (w, n) -> new Change.PanellistsChanged(item, w, n));
        differ(
                new Facet.Note(old.description()),
                new Facet.Note(current.description()),
                (w, n) -> new Change.DescriptionChanged(item, w, n));
        differ(
                new Facet.Papers(old.documents()),
                new Facet.Papers(current.documents()),
                (w, n) -> new Change.DocumentsChanged(item, w, n));
    }

    private <T> void differ(T before, T now, BiFunction<T, T, Change> change) {
        if (!Objects.equals(before, now)) {
            changes.add(change.apply(before, now));
        }
    }

    private static List<AgendaItem> onlyIn(Meeting meeting, Map<ItemId, Placed> otherSide) {
        return meeting.items().stream()
                .filter(item -> !otherSide.containsKey(item.id()))
                .toList();
    }

    private static Map<MeetingId, Meeting> meetingsOf(Programme programme) {
        return index(programme.meetings(), Meeting::id);
    }

    private static Map<ItemId, Placed> itemsOf(Programme programme) {
        var placed = new LinkedHashMap<ItemId, Placed>();
        for (var meeting : programme.meetings()) {
            for (var item : meeting.items()) {
                placed.put(item.id(), new Placed(meeting, item));
            }
        }
        return placed;
    }

    private static <K, V> Map<K, V> index(List<V> values, Function<V, K> key) {
        var indexed = new HashMap<K, V>();
        values.forEach(value -> indexed.put(key.apply(value), value));
        return indexed;
    }
}
