package org.convoke.wording;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Days;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.programme.Standing;
import org.convoke.programme.Start;
import org.convoke.programme.Subject;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/**
 * Puts the facets of a programme into lines, and looks up in the programme what they name. What needs no more than the
 * words of the language is in {@link TextLines}.
 */
final class FacetLines {

    private final Words words;
    private final Times times;
    private final Programme programme;
    private final @Nullable OtherZone other;
    private final TextLines texts;

    FacetLines(Words words, Times times, Programme programme, @Nullable OtherZone other) {
        this.words = words;
        this.times = times;
        this.programme = programme;
        this.other = other;
        this.texts = new TextLines(words);
    }

    /** The same with the times of the venue only, as headlines have them. */
    FacetLines venueOnly() {
        return new FacetLines(words, times, programme, null);
    }

    /** How texts, people and papers are put into lines. */
    TextLines texts() {
        return texts;
    }

    /**
     * The facet in lines.
     *
     * @param detailed also what seldom matters: the addresses of documents, the zone of a venue
     */
    List<Line> lines(Facet facet, boolean detailed) {
        return switch (facet) {
            case LocalizedText text -> List.of(texts.typed(text));
            case Slot slot -> List.of(onDay(slot));
            case Days days -> List.of(texts.plain(times.days(days)));
            case Venue venue -> List.of(texts.venue(venue, detailed));
            case Facet.Word word -> List.of(texts.plain(words.say(word.key())));
            case Facet.Room room -> List.of(texts.typed(room.name(), "none.room"));
            case Facet.Note note -> List.of(texts.typed(note.text(), "none.description"));
            case Facet.Number number -> List.of(texts.plain(number.number(), "none.number"));
            case Facet.Webcast webcast -> List.of(texts.plain(webcast.address(), "none.webcast"));
            case Facet.People people -> texts.people(people.people());
            case Facet.Papers papers ->
                texts.orNone(papers.documents().stream().map(paper -> texts.paper(paper, detailed)), "none.documents");
            case Facet.Scheduled scheduled -> List.of(scheduled(scheduled));
            case Facet.Due due -> List.of(due(due));
            case Facet.Track track -> List.of(texts.typed(track.name(), "none.track"));
            case Facet.Languages languages -> List.of(texts.plain(texts.listed(languages), "none.interpretation"));
            case Facet.Rooms rooms -> texts.orNone(rooms.rooms().stream().map(texts::typed), "none.overflow");
            case Facet.SpeakingTimes limits ->
                texts.orNone(limits.times().stream().map(texts::speakingTime), "none.limit");
            case Facet.Items items -> items.items().stream().map(this::planned).toList();
            case Standing standing -> List.of(texts.standing(standing));
        };
    }

    private Line scheduled(Facet.Scheduled scheduled) {
        return Line.in(
                words,
                "scheduled",
                "when",
                slot(scheduled.slot()),
                "room",
                texts.typed(scheduled.room().name(), "none.room"));
    }

    private Line due(Facet.Due due) {
        var day = times.day(due.day());
        var time = due.time();
        if (time == null) {
            return texts.plain(day);
        }
        var elsewhere = clock().flatMap(zone -> times.elsewhere(due.day(), time, zone(), zone));
        return Line.in(words, "deadline.until", "day", day, "time", times.beside(times.time(time), elsewhere));
    }

    /** An item with its title, its time and the room that the programme of this side has it in. */
    private Line planned(Subject.OfItem item) {
        var name = item(item, texts.typed(item.title()));
        var full = words.uses(keyOf(item), "title")
                ? name
                : Line.in(words, "subject.title", "name", name, "title", texts.typed(item.title()));
        return Line.in(words, "item.planned", "item", full, "when", onDay(item.slot()), "room", roomOf(item));
    }

    private Line roomOf(Subject.OfItem item) {
        var room = programme
                .meeting(item.meeting())
                .flatMap(meeting -> meeting.items().stream()
                        .filter(known -> known.id().equals(item.id()))
                        .findFirst()
                        .map(known -> meeting.roomOf(known)));
        return texts.typed(room.map(Facet.Room::name).orElse(null), "none.room");
    }

    /** What an item is called, with the title given. */
    Line item(Subject.OfItem item, Line title) {
        var number = item.number();
        return Line.in(words, keyOf(item), "title", title, "number", number == null ? "" : number);
    }

    /** The message that names an item. */
    static String keyOf(Subject.OfItem item) {
        return item.kind().key() + (item.isNumbered() ? ".numbered" : ".name");
    }

    /** From when to when. */
    Line slot(Slot slot) {
        return beside(slot, times.slot(slot, programme), elsewhere(slot));
    }

    /** On which day, from when to when. */
    Line onDay(Slot slot) {
        return beside(slot, times.slotOnDay(slot, programme), elsewhere(slot));
    }

    /** From when. */
    Line start(Slot slot) {
        return beside(
                slot,
                times.start(slot.start(), programme),
                clock().flatMap(zone ->
                        times.elsewhere(slot.date(), slot.start().expected(), zone(), zone)));
    }

    /** Until when. */
    Line end(Slot slot) {
        return texts.plain(times.beside(
                times.time(slot.end()),
                clock().flatMap(zone -> times.elsewhere(slot.date(), slot.end(), zone(), zone))));
    }

    private Optional<String> elsewhere(Slot slot) {
        return clock().flatMap(zone -> times.elsewhere(slot, zone(), zone));
    }

    private Optional<OtherZone> clock() {
        return Optional.ofNullable(other);
    }

    private ZoneId zone() {
        return programme.venue().zone();
    }

    private Line beside(Slot slot, String here, Optional<String> elsewhere) {
        return new Line(times.beside(here, elsewhere), words.language(), isTranslated(slot.start()));
    }

    private boolean isTranslated(Start start) {
        return switch (start) {
            case Start.At ignored -> true;
            case Start.After after ->
                programme
                        .meeting(after.after())
                        .map(meeting -> texts.typed(meeting.title()).translated())
                        .orElse(true);
        };
    }

    /** What the meeting is called. */
    Line meeting(MeetingId id) {
        return programme
                .meeting(id)
                .map(meeting -> texts.typed(meeting.title()))
                .orElseGet(() -> texts.plain(times.anotherMeeting()));
    }
}
