package org.convoke.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Makes, from a seed, a list of independent edits of a programme, written as the changes that a reader has to be told.
 * Two edits are independent if each can be told without the other: an item of a meeting that moves does not move as well,
 * since its time would be told against a day that is no longer the meeting's.
 */
final class RandomScript {

    private final Programme base;
    private final RandomProgramme values;
    private final Random random;
    private final Meeting added;
    private final List<Change> script = new ArrayList<>();

    private RandomScript(Programme base, RandomProgramme values, Meeting added) {
        this.base = base;
        this.values = values;
        this.random = values.random();
        this.added = added;
    }

    static List<Change> of(Programme base, RandomProgramme values) {
        var script = new RandomScript(base, values, values.meeting(3));
        script.session();
        base.meetings().forEach(script::meeting);
        script.add(new Change.MeetingAdded(script.added));
        return script.script;
    }

    private boolean sometimes() {
        return random.nextInt(4) == 0;
    }

    private void add(Change change) {
        script.add(change);
    }

    /** Sometimes, the facet gets a value that is another one. */
    private <T> void edit(T was, Supplier<T> another, BiFunction<T, T, Change> change) {
        if (sometimes()) {
            add(change.apply(was, otherThan(was, another)));
        }
    }

    private static <T> T otherThan(T was, Supplier<T> another) {
        T value = another.get();
        while (Objects.equals(value, was)) {
            value = another.get();
        }
        return value;
    }

    private void session() {
        edit(base.title(), values::text, Change.SessionRetitled::new);
        edit(base.theme(), values::text, Change.ThemeChanged::new);
        edit(base.days(), values::days, Change.SessionDatesChanged::new);
        edit(base.venue(), values::venue, Change.VenueChanged::new);
        edit(base.mode(), () -> values.oneOf(Mode.values()), Change.ModeChanged::new);
        edit(base.status(), () -> values.oneOf(Status.values()), Change.StatusChanged::new);
        edit(base.standing(), values::standing, Change.SessionStandingChanged::new);
        base.deadlines().forEach(this::deadline);
        add(new Change.DeadlineAdded(values.deadline()));
    }

    private void deadline(Deadline d) {
        if (sometimes()) {
            add(new Change.DeadlineWithdrawn(d));
            return;
        }
        var subject = Subject.OfDeadline.of(d);
        edit(Facet.Due.of(d), () -> Facet.Due.of(values.deadline()), (w, n) -> new Change.DeadlineMoved(subject, w, n));
        edit(d.title(), values::text, (w, n) -> new Change.DeadlineRetitled(subject, w, n));
        edit(
                d.kind(),
                () -> values.oneOf(DeadlineKind.values()),
                (w, n) -> new Change.DeadlineKindChanged(subject, w, n));
        edit(
                d.visibility(),
                () -> values.oneOf(Visibility.values()),
                (w, n) -> new Change.DeadlineVisibilityChanged(subject, w, n));
    }

    private void meeting(Meeting m) {
        if (sometimes()) {
            add(new Change.MeetingCancelled(m));
            return;
        }
        var subject = Subject.OfMeeting.of(m);
        int before = script.size();
        edit(
                m.slot(),
                () -> new Slot(values.date(), values.start(), values.time()),
                (w, n) -> new Change.MeetingMoved(subject, w, n));
        edit(
                new Facet.Room(m.room()),
                () -> new Facet.Room(values.text()),
                (w, n) -> new Change.MeetingRoomChanged(subject, w, n));
        boolean movedOrInAnotherRoom = script.size() > before;
        edit(m.title(), values::text, (w, n) -> new Change.MeetingRetitled(subject, w, n));
        edit(
                m.audience(),
                () -> values.oneOf(Audience.values()),
                (w, n) -> new Change.MeetingAudienceChanged(subject, w, n));
        edit(
                m.visibility(),
                () -> values.oneOf(Visibility.values()),
                (w, n) -> new Change.MeetingVisibilityChanged(subject, w, n));
        edit(
                new Facet.Webcast(m.webcast()),
                () -> new Facet.Webcast(values.address()),
                (w, n) -> new Change.WebcastChanged(subject, w, n));
        edit(
                new Facet.Track(m.track()),
                () -> new Facet.Track(values.text()),
                (w, n) -> new Change.TrackChanged(subject, w, n));
        edit(
                new Facet.Languages(m.interpretation()),
                () -> new Facet.Languages(values.languages()),
                (w, n) -> new Change.InterpretationChanged(subject, w, n));
        edit(
                new Facet.Rooms(m.overflow()),
                () -> new Facet.Rooms(List.of(values.text())),
                (w, n) -> new Change.OverflowChanged(subject, w, n));
        if (movedOrInAnotherRoom) {
            m.items().forEach(item -> item(m, item, false));
        } else {
            var structure = new RandomStructure(m, values);
            structure.changes().forEach(this::add);
            structure.untouched().forEach(item -> item(m, item, true));
        }
        if (!movedOrInAnotherRoom && sometimes()) {
            var item = values.item();
            add(new Change.ItemAdded(Subject.OfItem.of(m, item), item, m.roomOf(item)));
        }
    }

    private void item(Meeting m, AgendaItem i, boolean meetingStays) {
        var subject = Subject.OfItem.of(m, i);
        if (meetingStays && sometimes()) {
            add(new Change.ItemCancelled(subject, i, m.roomOf(i)));
            return;
        }
        if (meetingStays) {
            move(m, i, subject);
        }
        edit(
                new Facet.Room(i.room()),
                () -> new Facet.Room(values.text()),
                (w, n) -> new Change.ItemRoomChanged(subject, w, n));
        edit(i.title(), values::text, (w, n) -> new Change.ItemRetitled(subject, w, n));
        edit(
                new Facet.Number(i.number()),
                () -> new Facet.Number(values.number()),
                (w, n) -> new Change.ItemRenumbered(subject, w, n));
        edit(i.kind(), () -> values.oneOf(ItemKind.values()), (w, n) -> new Change.ItemKindChanged(subject, w, n));
        edit(
                i.visibility(),
                () -> values.oneOf(Visibility.values()),
                (w, n) -> new Change.ItemVisibilityChanged(subject, w, n));
        edit(
                new Facet.People(i.moderators()),
                () -> new Facet.People(values.people()),
                (w, n) -> new Change.ModeratorsChanged(subject, w, n));
        edit(
                new Facet.People(i.panellists()),
                () -> new Facet.People(values.people()),
                (w, n) -> new Change.PanellistsChanged(subject, w, n));
        edit(
                new Facet.Note(i.description()),
                () -> new Facet.Note(values.text()),
                (w, n) -> new Change.DescriptionChanged(subject, w, n));
        edit(
                new Facet.Papers(i.documents()),
                () -> new Facet.Papers(values.papers()),
                (w, n) -> new Change.DocumentsChanged(subject, w, n));
        edit(
                new Facet.SpeakingTimes(i.speakingTimes()),
                () -> new Facet.SpeakingTimes(values.speakingTimes()),
                (w, n) -> new Change.SpeakingTimesChanged(subject, w, n));
    }

    private void move(Meeting m, AgendaItem i, Subject.OfItem subject) {
        if (sometimes()) {
            var there = new Slot(added.date(), values.start(), values.time());
            add(new Change.ItemMoved(subject, m.id(), m.slotOf(i), added.id(), there));
        } else {
            edit(
                    m.slotOf(i),
                    () -> new Slot(m.date(), values.start(), values.time()),
                    (w, n) -> new Change.ItemMoved(subject, m.id(), w, m.id(), n));
        }
    }
}
