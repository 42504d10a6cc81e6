package org.convoke.programme;

import java.util.List;

/** What changed about the meetings themselves: which are new or gone, and what those of both plans say of themselves. */
final class MeetingDiff {

    private final Plan was;
    private final Plan isNow;
    private final Differences changes;

    MeetingDiff(Plan was, Plan isNow, Differences changes) {
        this.was = was;
        this.isNow = isNow;
        this.changes = changes;
    }

    void run() {
        for (var now : isNow.meetings().values()) {
            var before = was.meetings().get(now.id());
            if (before == null) {
                changes.add(new Change.MeetingAdded(now.withItems(without(now, was))));
            } else {
                meeting(before, now);
            }
        }
        for (var before : was.meetings().values()) {
            if (!isNow.meetings().containsKey(before.id())) {
                changes.add(new Change.MeetingCancelled(before.withItems(without(before, isNow).stream()
                        .filter(item -> was.items().containsKey(item.id()))
                        .toList())));
            }
        }
    }

    /** The items of the meeting that the other plan does not have; what was regrouped is on neither side. */
    private static List<AgendaItem> without(Meeting meeting, Plan other) {
        return meeting.items().stream()
                .filter(item -> !other.items().containsKey(item.id()))
                .toList();
    }

    private void meeting(Meeting before, Meeting now) {
        var subject = Subject.OfMeeting.of(now);
        changes.between(before.slot(), now.slot(), (w, n) -> new Change.MeetingMoved(subject, w, n));
        changes.between(before.title(), now.title(), (w, n) -> new Change.MeetingRetitled(subject, w, n));
        changes.between(
                new Facet.Room(before.room()),
                new Facet.Room(now.room()),
                (w, n) -> new Change.MeetingRoomChanged(subject, w, n));
        changes.between(
                new Facet.Rooms(before.overflow()),
                new Facet.Rooms(now.overflow()),
                (w, n) -> new Change.OverflowChanged(subject, w, n));
        changes.between(before.audience(), now.audience(), (w, n) -> new Change.MeetingAudienceChanged(subject, w, n));
        changes.between(
                before.visibility(), now.visibility(), (w, n) -> new Change.MeetingVisibilityChanged(subject, w, n));
        changes.between(
                new Facet.Webcast(before.webcast()),
                new Facet.Webcast(now.webcast()),
                (w, n) -> new Change.WebcastChanged(subject, w, n));
        changes.between(
                new Facet.Track(before.track()),
                new Facet.Track(now.track()),
                (w, n) -> new Change.TrackChanged(subject, w, n));
        changes.between(
                new Facet.Languages(before.interpretation()),
                new Facet.Languages(now.interpretation()),
                (w, n) -> new Change.InterpretationChanged(subject, w, n));
    }
}
