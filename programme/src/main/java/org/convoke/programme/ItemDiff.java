package org.convoke.programme;

import org.convoke.programme.Plan.Placed;

/** What changed about the items themselves: which are new or gone, and what those of both plans say of themselves. */
final class ItemDiff {

    private final Plan was;
    private final Plan isNow;
    private final Differences changes;

    ItemDiff(Plan was, Plan isNow, Differences changes) {
        this.was = was;
        this.isNow = isNow;
        this.changes = changes;
    }

    void run() {
        for (var now : isNow.items().values()) {
            var before = was.items().get(now.id());
            if (before != null) {
                item(before, now);
            } else if (was.meetings().containsKey(now.meeting().id())) {
                changes.add(new Change.ItemAdded(now.named(), now.item(), now.room()));
            }
        }
        for (var before : was.items().values()) {
            if (!isNow.items().containsKey(before.id())
                    && isNow.meetings().containsKey(before.meeting().id())) {
                changes.add(new Change.ItemCancelled(before.named(), before.item(), before.room()));
            }
        }
    }

    private void item(Placed before, Placed now) {
        if (before.meeting().id().equals(now.meeting().id()) && before.item().equals(now.item())) {
            return;
        }
        var subject = now.named();
        var old = before.item();
        var current = now.item();
        move(before, now, subject);
        changes.between(
                new Facet.Room(old.room()),
                new Facet.Room(current.room()),
                (w, n) -> new Change.ItemRoomChanged(subject, w, n));
        changes.between(old.title(), current.title(), (w, n) -> new Change.ItemRetitled(subject, w, n));
        changes.between(
                new Facet.Number(old.number()),
                new Facet.Number(current.number()),
                (w, n) -> new Change.ItemRenumbered(subject, w, n));
        changes.between(old.kind(), current.kind(), (w, n) -> new Change.ItemKindChanged(subject, w, n));
        changes.between(
                old.visibility(), current.visibility(), (w, n) -> new Change.ItemVisibilityChanged(subject, w, n));
        changes.between(
                new Facet.People(old.moderators()),
                new Facet.People(current.moderators()),
                (w, n) -> new Change.ModeratorsChanged(subject, w, n));
        changes.between(
                new Facet.People(old.panellists()),
                new Facet.People(current.panellists()),
                (w, n) -> new Change.PanellistsChanged(subject, w, n));
        changes.between(
                new Facet.Note(old.description()),
                new Facet.Note(current.description()),
                (w, n) -> new Change.DescriptionChanged(subject, w, n));
        changes.between(
                new Facet.Papers(old.documents()),
                new Facet.Papers(current.documents()),
                (w, n) -> new Change.DocumentsChanged(subject, w, n));
        changes.between(
                new Facet.SpeakingTimes(old.speakingTimes()),
                new Facet.SpeakingTimes(current.speakingTimes()),
                (w, n) -> new Change.SpeakingTimesChanged(subject, w, n));
    }

    /** A meeting that moves takes its items along: an item moves if its own time or its meeting is another one. */
    private void move(Placed before, Placed now, Subject.OfItem subject) {
        var from = before.meeting().id();
        var to = now.meeting().id();
        if (!from.equals(to)
                || !before.item().start().equals(now.item().start())
                || !before.item().end().equals(now.item().end())) {
            changes.add(new Change.ItemMoved(subject, from, before.slot(), to, now.slot()));
        }
    }
}
