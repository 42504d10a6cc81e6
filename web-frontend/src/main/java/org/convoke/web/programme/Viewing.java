package org.convoke.web.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Change;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.web.programme.ProgrammeView.Day;
import org.convoke.web.programme.ProgrammeView.Item;
import org.convoke.web.programme.ProgrammeView.Sitting;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/** Turns a programme into what a page shows of it. What was cancelled stays in its place, struck out. */
public final class Viewing {

    private static final Set<ItemKind> BESIDE_THE_MEETING = EnumSet.of(ItemKind.BREAK, ItemKind.SIDE_EVENT);

    private final Words words;
    private final Times times;
    private final Optional<OtherZone> other;
    private final Programme programme;
    private final Marks marks;
    private int meetings;

    private Viewing(Words words, Optional<OtherZone> other, Programme programme, Marks marks) {
        this.words = words;
        this.times = Times.in(words.language());
        this.other = other;
        this.programme = programme;
        this.marks = marks;
    }

    /** The programme without marks. */
    public static ProgrammeView of(Programme programme, Words words, Optional<OtherZone> other) {
        return new Viewing(words, other, programme, Marks.none(programme)).view();
    }

    /** The programme with the marks of the changes that led to it. */
    public static ProgrammeView of(
            Programme programme, Programme before, List<Change> changes, Words words, Optional<OtherZone> other) {
        return new Viewing(words, other, programme, Marks.of(before, programme, changes, words.language())).view();
    }

    private ProgrammeView view() {
        var cancelled = marks.all(Change.MeetingCancelled.class).stream()
                .map(Change.MeetingCancelled::cancelled)
                .toList();
        var all = Stream.concat(programme.meetings().stream(), cancelled.stream())
                .sorted(Comparator.comparing(Meeting::date)
                        .thenComparing(meeting -> meeting.start().expected()))
                .toList();
        var days = all.stream()
                .map(Meeting::date)
                .distinct()
                .map(date -> new Day(
                        date,
                        weekday(date),
                        times.dateWithYear(date),
                        Capital.first(times.day(date), words.language()),
                        all.stream()
                                .filter(meeting -> meeting.date().equals(date))
                                .map(meeting -> sitting(meeting, cancelled.contains(meeting)))
                                .toList()))
                .toList();
        return new ProgrammeView(NotHeld.of(programme.standing(), words), Due.of(programme, marks, words, other), days);
    }

    private String weekday(LocalDate date) {
        var language = words.language();
        var name =
                Words.in("times", language).say("weekday." + date.getDayOfWeek().getValue());
        return Capital.first(name, language);
    }

    private Sitting sitting(Meeting meeting, boolean cancelled) {
        var when = When.of(meeting.slot(), programme, times, other);
        var moved = marks.find(Change.MeetingMoved.class, meeting.id());
        return new Sitting(
                meeting.id().toString(),
                Anchors.of(meeting.id()),
                label(meeting),
                meeting.title().in(words.language()),
                moved.map(move -> when.formerly(move.was(), move.isNow(), marks.before(), times))
                        .orElse(when),
                shown(meeting.room()),
                meeting.audience(),
                Optional.ofNullable(meeting.webcast()),
                shown(meeting.track()),
                Particulars.interpretation(meeting, words),
                Particulars.overflow(meeting, words),
                marks.chipsOf(meeting.id()),
                cancelled,
                items(meeting, cancelled));
    }

    private String label(Meeting meeting) {
        var besideOnly = !meeting.items().isEmpty()
                && meeting.items().stream().allMatch(item -> BESIDE_THE_MEETING.contains(item.kind()));
        if (besideOnly) {
            return words.say("meeting.break");
        }
        meetings++;
        return words.say("meeting.number", "number", meetings);
    }

    private List<Item> items(Meeting meeting, boolean cancelled) {
        var items = new ArrayList<>(meeting.items());
        var gone = marks.all(Change.ItemCancelled.class).stream()
                .filter(change -> change.item().meeting().equals(meeting.id()))
                .map(Change.ItemCancelled::cancelled)
                .toList();
        items.addAll(gone);
        return items.stream()
                .sorted(Comparator.comparing((AgendaItem item) -> item.start().expected())
                        .thenComparing(AgendaItem::end))
                .map(item -> item(meeting, item, cancelled || gone.contains(item)))
                .toList();
    }

    private Item item(Meeting meeting, AgendaItem item, boolean cancelled) {
        var id = item.id();
        var when = When.of(meeting.slotOf(item), programme, times, other);
        var moved = marks.find(Change.ItemMoved.class, id);
        var moderators = marks.find(Change.ModeratorsChanged.class, id);
        var panellists = marks.find(Change.PanellistsChanged.class, id);
        return new Item(
                id.toString(),
                Anchors.of(id),
                kindAndNumber(item),
                item.title().in(words.language()),
                moved.map(move -> when.formerly(move.was(), move.isNow(), marks.before(), times))
                        .orElse(when),
                shown(item.room()),
                marks.find(Change.ItemRoomChanged.class, id).flatMap(this::roomBefore),
                shown(item.description()),
                Stream.of(
                                moderators
                                        .map(change -> People.of(
                                                "people.moderators",
                                                change.was().people(),
                                                change.isNow().people(),
                                                words))
                                        .orElseGet(() -> People.of("people.moderators", item.moderators(), words)),
                                panellists
                                        .map(change -> People.of(
                                                "people.panellists",
                                                change.was().people(),
                                                change.isNow().people(),
                                                words))
                                        .orElseGet(() -> People.of("people.panellists", item.panellists(), words)))
                        .flatMap(Optional::stream)
                        .toList(),
                Particulars.speakingTimes(item, words),
                item.documents().stream()
                        .map(document -> Paper.of(document, words))
                        .toList(),
                marks.chipsOf(id),
                cancelled);
    }

    /** Where the item was before: its own room then, else that of its meeting then. */
    private Optional<Shown> roomBefore(Change.ItemRoomChanged change) {
        return marks.before()
                .meeting(change.item().meeting())
                .flatMap(meeting -> meeting.items().stream()
                        .filter(item -> item.id().equals(change.item().id()))
                        .findFirst()
                        .flatMap(item -> shown(meeting.roomOf(item).name())));
    }

    private String kindAndNumber(AgendaItem item) {
        var key = item.kind().key();
        var number = item.number();
        return number == null ? words.say(key) : words.say(key + ".numbered", "number", number);
    }

    private Optional<Shown> shown(@Nullable LocalizedText text) {
        return Optional.ofNullable(text).map(known -> known.in(words.language()));
    }
}
