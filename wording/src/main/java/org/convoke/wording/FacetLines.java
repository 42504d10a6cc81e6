package org.convoke.wording;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Days;
import org.convoke.programme.Document;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Standing;
import org.convoke.programme.Start;
import org.convoke.programme.Subject;
import org.convoke.programme.Venue;
import org.jspecify.annotations.Nullable;

/** Puts the facets of a programme into lines, and looks up in the programme what they name. */
final class FacetLines {

    private final Words words;
    private final Times times;
    private final Programme programme;
    private final @Nullable OtherZone other;

    FacetLines(Words words, Times times, Programme programme, @Nullable OtherZone other) {
        this.words = words;
        this.times = times;
        this.programme = programme;
        this.other = other;
    }

    /** The same with the times of the venue only, as headlines have them. */
    FacetLines venueOnly() {
        return new FacetLines(words, times, programme, null);
    }

    /**
     * The facet in lines.
     *
     * @param detailed also what seldom matters: the addresses of documents, the zone of a venue
     */
    List<Line> lines(Facet facet, boolean detailed) {
        return switch (facet) {
            case LocalizedText text -> List.of(typed(text));
            case Slot slot -> List.of(onDay(slot));
            case Days days -> List.of(plain(times.days(days)));
            case Venue venue -> List.of(venue(venue, detailed));
            case Facet.Word word -> List.of(plain(words.say(word.key())));
            case Facet.Room room -> List.of(typed(room.name(), "none.room"));
            case Facet.Note note -> List.of(typed(note.text(), "none.description"));
            case Facet.Number number -> List.of(plain(number.number(), "none.number"));
            case Facet.Webcast webcast -> List.of(plain(webcast.address(), "none.webcast"));
            case Facet.People people -> people(people.people());
            case Facet.Papers papers ->
                orNone(papers.documents().stream().map(paper -> paper(paper, detailed)), "none.documents");
            case Facet.Scheduled scheduled -> List.of(scheduled(scheduled));
            case Facet.Due due -> List.of(due(due));
            case Facet.Track track -> List.of(typed(track.name(), "none.track"));
            case Facet.Languages languages -> List.of(plain(listed(languages), "none.interpretation"));
            case Facet.Rooms rooms -> orNone(rooms.rooms().stream().map(this::typed), "none.overflow");
            case Facet.SpeakingTimes limits -> orNone(limits.times().stream().map(this::speakingTime), "none.limit");
            case Facet.Items items -> items.items().stream().map(this::planned).toList();
            case Standing standing -> List.of(standing(standing));
        };
    }

    /** A line for each of the people, or one that says that nobody is named. */
    List<Line> people(List<Person> people) {
        return orNone(people.stream().map(this::person), "none.people");
    }

    private List<Line> orNone(Stream<Line> lines, String none) {
        var some = lines.toList();
        return some.isEmpty() ? List.of(plain(words.say(none))) : some;
    }

    /** A text that somebody typed, as this reader is shown it. */
    Line typed(LocalizedText text) {
        var shown = text.in(words.language());
        return new Line(shown.text(), shown.language(), shown.translated());
    }

    private Line typed(@Nullable LocalizedText text, String none) {
        return text == null ? plain(words.say(none)) : typed(text);
    }

    private Line plain(String text) {
        return new Line(text, words.language(), true);
    }

    private Line plain(@Nullable String text, String none) {
        return plain(text == null ? words.say(none) : text);
    }

    /** The name with function and affiliation. */
    Line person(Person person) {
        var function = person.function();
        var affiliation = person.affiliation();
        Line line;
        if (function != null && affiliation != null) {
            line = Line.in(
                    words,
                    "person.both",
                    "name",
                    person.name(),
                    "function",
                    typed(function),
                    "affiliation",
                    typed(affiliation));
        } else if (function != null) {
            line = Line.in(words, "person.function", "name", person.name(), "function", typed(function));
        } else if (affiliation != null) {
            line = Line.in(words, "person.affiliation", "name", person.name(), "affiliation", typed(affiliation));
        } else {
            line = plain(person.name());
        }
        var role = person.role();
        if (role != null) {
            line = Line.in(words, "person.role", "person", line, "role", typed(role));
        }
        return person.toBeConfirmed() ? Line.in(words, "person.to-be-confirmed", "person", line) : line;
    }

    private Line paper(Document paper, boolean detailed) {
        var symbol = paper.symbol();
        var line = typed(paper.title());
        if (symbol != null) {
            line = Line.in(words, "document.symbol", "symbol", symbol, "title", line);
        }
        if (paper.version() > 1) {
            line = Line.in(words, "document.version", "document", line, "version", paper.version());
        }
        if (!detailed) {
            return line;
        }
        var address = Line.in(words, "document.address", "title", line, "address", paper.address());
        var languages = listed(new Facet.Languages(List.copyOf(paper.languages().keySet())));
        return languages == null
                ? address
                : Line.in(words, "document.languages", "document", address, "languages", languages);
    }

    private Line venue(Venue venue, boolean detailed) {
        return Line.in(
                words,
                detailed ? "venue.zone" : "venue",
                "name",
                typed(venue.name()),
                "city",
                typed(venue.city()),
                "zone",
                venue.zone().getId());
    }

    private Line scheduled(Facet.Scheduled scheduled) {
        return Line.in(
                words,
                "scheduled",
                "when",
                slot(scheduled.slot()),
                "room",
                typed(scheduled.room().name(), "none.room"));
    }

    private Line due(Facet.Due due) {
        var day = times.day(due.day());
        var time = due.time();
        if (time == null) {
            return plain(day);
        }
        var elsewhere = clock().flatMap(zone -> times.elsewhere(due.day(), time, zone(), zone));
        return Line.in(words, "deadline.until", "day", day, "time", times.beside(times.time(time), elsewhere));
    }

    private @Nullable String listed(Facet.Languages languages) {
        var reader = ULocale.forLanguageTag(words.language());
        var names = languages.languages().stream()
                .map(tag -> ULocale.getDisplayName(tag, reader))
                .toList();
        return names.isEmpty() ? null : ListFormatter.getInstance(reader).format(names);
    }

    private Line speakingTime(SpeakingTime limit) {
        return Line.in(
                words,
                limit.seconds() % 60 == 0 ? "speaking-time.minutes" : "speaking-time.seconds",
                "who",
                words.say(limit.speaker().key()),
                "minutes",
                limit.seconds() / 60,
                "seconds",
                limit.seconds());
    }

    private Line standing(Standing standing) {
        return switch (standing) {
            case Standing.Convened ignored -> plain(words.say("standing.convened"));
            case Standing.Postponed postponed ->
                Line.in(words, "standing.postponed", "reason", typed(postponed.reason()));
            case Standing.Cancelled cancelled ->
                Line.in(words, "standing.cancelled", "reason", typed(cancelled.reason()));
        };
    }

    /** An item with its title, its time and the room that the programme of this side has it in. */
    private Line planned(Subject.OfItem item) {
        var name = item(item, typed(item.title()));
        var full = words.uses(keyOf(item), "title")
                ? name
                : Line.in(words, "subject.title", "name", name, "title", typed(item.title()));
        return Line.in(words, "item.planned", "item", full, "when", onDay(item.slot()), "room", roomOf(item));
    }

    private Line roomOf(Subject.OfItem item) {
        var room = programme
                .meeting(item.meeting())
                .flatMap(meeting -> meeting.items().stream()
                        .filter(known -> known.id().equals(item.id()))
                        .findFirst()
                        .map(known -> meeting.roomOf(known)));
        return typed(room.map(Facet.Room::name).orElse(null), "none.room");
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
        return plain(times.beside(
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
                        .map(meeting -> typed(meeting.title()).translated())
                        .orElse(true);
        };
    }

    /** What the meeting is called. */
    Line meeting(MeetingId id) {
        return programme
                .meeting(id)
                .map(meeting -> typed(meeting.title()))
                .orElseGet(() -> plain(times.anotherMeeting()));
    }
}
