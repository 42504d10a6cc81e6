package org.convoke.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes, from a seed, at most one change of the structure of a meeting: an item is split, two are merged or regrouped, or
 * all exchange their places. What it does not touch may be edited independently.
 */
final class RandomStructure {

    private final Meeting meeting;
    private final RandomProgramme values;
    private final Random random;
    private final List<AgendaItem> untouched;
    private final List<Change> changes = new ArrayList<>();

    RandomStructure(Meeting meeting, RandomProgramme values) {
        this.meeting = meeting;
        this.values = values;
        this.random = values.random();
        this.untouched = new ArrayList<>(meeting.items());
        if (!untouched.isEmpty() && random.nextBoolean()) {
            change();
        }
    }

    List<Change> changes() {
        return changes;
    }

    List<AgendaItem> untouched() {
        return untouched;
    }

    private void change() {
        if (untouched.size() == 1 || random.nextInt(4) == 0) {
            split();
        } else if (random.nextInt(3) > 0) {
            regroup(random.nextBoolean() ? 1 : 2);
        } else {
            reorder();
        }
    }

    private void split() {
        var whole = untouched.removeFirst();
        var parts = parts(List.of(whole), 1 + random.nextInt(3));
        changes.add(new Change.ItemSplit(named(whole), told(parts)));
        var first = parts.getFirst();
        if (random.nextBoolean()) {
            var other = new Facet.Room(values.text().with("fr", "Salle"));
            changes.add(new Change.ItemRoomChanged(named(first), new Facet.Room(first.room()), other));
        }
    }

    private void regroup(int count) {
        var wholes = List.of(untouched.removeFirst(), untouched.removeFirst());
        var parts = told(parts(wholes, count));
        var named = wholes.stream().map(this::named).toList();
        changes.add(
                count == 1 ? new Change.ItemsMerged(named, parts.getFirst()) : new Change.ItemsRegrouped(named, parts));
    }

    /** Items that share what the wholes had; one of them may go on under the id of the first whole. */
    private List<AgendaItem> parts(List<AgendaItem> wholes, int count) {
        var heir = wholes.getFirst();
        var origins = wholes.stream().map(AgendaItem::id).toList();
        var parts = new ArrayList<AgendaItem>();
        for (int n = 0; n < count; n++) {
            var other = values.item();
            boolean keepsId = n == 0 && count + wholes.size() > 2 && random.nextBoolean();
            parts.add(other.with(i -> {
                i.id = keepsId ? heir.id() : other.id();
                i.kind = heir.kind();
                i.visibility = heir.visibility();
                i.room = heir.room();
                i.speakingTimes = heir.speakingTimes();
                i.moderators = List.of();
                i.panellists = List.of();
                i.documents = List.of();
                i.origins = keepsId && wholes.size() == 1 ? heir.origins() : origins;
            }));
        }
        for (var whole : wholes) {
            whole.moderators().forEach(one -> give(parts, i -> i.moderators = and(i.moderators, one)));
            whole.panellists().forEach(one -> give(parts, i -> i.panellists = and(i.panellists, one)));
            whole.documents().forEach(one -> give(parts, i -> i.documents = and(i.documents, one)));
        }
        parts.sort(AgendaItem.IN_ORDER);
        return parts;
    }

    private void give(List<AgendaItem> parts, Consumer<AgendaItem.Fields> edit) {
        parts.set(0, parts.getFirst().with(edit));
        Collections.shuffle(parts, random);
    }

    private static <T> List<T> and(List<T> some, T other) {
        var more = new ArrayList<>(some);
        more.add(other);
        return more;
    }

    private void reorder() {
        var items = List.copyOf(untouched);
        var slots = items.stream().map(meeting::slotOf).toList();
        if (new HashSet<>(slots).size() < slots.size()) {
            return;
        }
        untouched.clear();
        var moved = new ArrayList<AgendaItem>();
        for (int n = 0; n < items.size(); n++) {
            var there = slots.get((n + 1) % slots.size());
            moved.add(items.get(n).at(there.start(), there.end()));
        }
        moved.sort(AgendaItem.IN_ORDER);
        changes.add(new Change.ItemsReordered(
                Subject.OfMeeting.of(meeting),
                new Facet.Items(items.stream().map(this::named).toList()),
                new Facet.Items(moved.stream().map(this::named).toList())));
    }

    private Subject.OfItem named(AgendaItem item) {
        return Subject.OfItem.of(meeting, item);
    }

    private List<Change.Part> told(List<AgendaItem> parts) {
        return parts.stream().map(part -> new Change.Part(named(part), part)).toList();
    }
}
