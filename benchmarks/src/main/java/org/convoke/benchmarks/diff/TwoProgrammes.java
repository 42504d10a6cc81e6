package org.convoke.benchmarks.diff;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Days;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/**
 * A programme of 1,000 items in 50 meetings over ten days, in two languages, and a later version of it in which every
 * fifth item is moved, retitled, renumbered or given another panellist. Always the same two, and without an object in
 * common, as if both had been read from a database.
 */
final class TwoProgrammes {

    private static final int MEETINGS = 50;
    private static final int ITEMS = 20;
    private static final LocalDate FIRST = LocalDate.of(2017, 9, 4);
    private static final List<String> WORDS = List.of(
            "smuggling",
            "trafficking",
            "persons",
            "migrants",
            "return",
            "readmission",
            "labour",
            "mobility",
            "drivers",
            "climate",
            "crises",
            "rights",
            "inclusion",
            "cohesion",
            "governance",
            "borders",
            "contributions",
            "diasporas",
            "remittances",
            "skills",
            "recognition",
            "protection",
            "identification",
            "assistance",
            "data",
            "partnerships");

    private final Random random = new Random(2017);

    private TwoProgrammes() {}

    static Programme was() {
        return new TwoProgrammes().programme();
    }

    static Programme isNow() {
        var later = new Random(2018);
        var was = was();
        return was.withMeetings(was.meetings().stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> later.nextInt(5) == 0 ? edited(item, later.nextInt(4)) : item)
                        .toList()))
                .toList());
    }

    /** A version as an import brings it: without an id of another one. */
    static Programme withoutIds(Programme programme) {
        return with(
                programme,
                meeting -> meeting.id = new MeetingId(UUID.randomUUID()),
                item -> item.id = new ItemId(UUID.randomUUID()));
    }

    /** The same items without their numbers. */
    static Programme withoutNumbers(Programme programme) {
        return with(programme, meeting -> {}, item -> item.number = null);
    }

    private static Programme with(
            Programme programme, Consumer<Meeting.Fields> meetings, Consumer<AgendaItem.Fields> items) {
        return programme.withMeetings(programme.meetings().stream()
                .map(meeting -> meeting.with(m -> {
                    meetings.accept(m);
                    m.items = m.items.stream().map(item -> item.with(items)).toList();
                }))
                .toList());
    }

    private static AgendaItem edited(AgendaItem item, int edit) {
        return switch (edit) {
            case 0 -> item.at(new Start.At(item.start().expected().plusMinutes(5)), item.end());
            case 1 -> item.titled(LocalizedText.english(item.title().sourceText() + ", continued"));
            case 2 -> item.numbered(item.number() + " (a)");
            default -> item.withPanel(List.of(new Person("A. Successor", null, null, null, false)));
        };
    }

    private Programme programme() {
        var meetings = IntStream.range(0, MEETINGS).mapToObj(this::meeting).toList();
        return Programme.of(
                text("Conference"),
                text("Migration"),
                new Venue(text("Centre"), text("Marrakech"), ZoneId.of("Africa/Casablanca")),
                new Days(FIRST, FIRST.plusDays(9)),
                Mode.IN_PERSON,
                Status.TENTATIVE,
                meetings);
    }

    private Meeting meeting(int number) {
        var start = LocalTime.of(8 + 2 * (number % 5), 0);
        return Meeting.of(
                        new MeetingId(id()),
                        text("Meeting " + number),
                        FIRST.plusDays(number / 5),
                        new Start.At(start),
                        start.plusMinutes(100),
                        Audience.STATES)
                .with(m -> m.items = IntStream.range(0, ITEMS)
                        .mapToObj(n -> item(number, n, start.plusMinutes(5L * n)))
                        .toList());
    }

    private AgendaItem item(int meeting, int number, LocalTime start) {
        return AgendaItem.of(new ItemId(id()), ItemKind.PANEL, title(), new Start.At(start), start.plusMinutes(5))
                .numbered(meeting + "." + number)
                .withPanel(IntStream.range(0, 3).mapToObj(n -> person()).toList());
    }

    private Person person() {
        return new Person("Speaker " + random.nextInt(500), null, text("A State"), null, false);
    }

    private LocalizedText title() {
        var words = IntStream.range(0, 5)
                .mapToObj(n -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
        return text(words);
    }

    private static LocalizedText text(String english) {
        return LocalizedText.english(english).with("fr", "(fr) " + english);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
