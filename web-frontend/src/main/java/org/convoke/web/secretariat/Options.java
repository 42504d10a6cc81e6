package org.convoke.web.secretariat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.convoke.programme.Audience;
import org.convoke.programme.ItemKind;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.convoke.web.secretariat.RoomCatalogue.RoomNames;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * What can be chosen in the forms of a programme.
 *
 * @param rooms of the venue, as far as the catalogue knows it
 */
public record Options(
        List<Option> kinds,
        List<Option> meetings,
        List<Option> days,
        List<Option> audiences,
        List<Option> visibilities,
        List<Option> modes,
        List<Option> statuses,
        RoomNames rooms) {

    /** A value and its words. */
    public record Option(String value, String text) {}

    static Options of(Programme programme, RoomNames rooms, Words words) {
        var times = Times.in(words.language());
        return new Options(
                words(ItemKind.values(), kind -> words.say(kind.key())),
                programme.meetings().stream()
                        .map(meeting -> new Option(
                                meeting.id().toString(),
                                words.say(
                                        "editor.meeting.option",
                                        "title",
                                        Labels.of(meeting, words),
                                        "when",
                                        times.slotOnDay(meeting.slot(), programme))))
                        .toList(),
                days(programme)
                        .map(day -> new Option(day.toString(), times.dayWithYear(day)))
                        .toList(),
                words(Audience.values(), audience -> words.say(audience.key())),
                words(Visibility.values(), visibility -> words.say("editor." + visibility.key())),
                words(Mode.values(), mode -> words.say(mode.key())),
                words(Status.values(), status -> words.say(status.key())),
                rooms);
    }

    /** The names of the rooms of the venue in one language. */
    public List<String> roomsIn(String language) {
        return rooms.in(language);
    }

    /** The days of the session, and those on which something is planned all the same. */
    private static Stream<LocalDate> days(Programme programme) {
        var days = programme.days();
        return Stream.concat(
                        days.first().datesUntil(days.last().plusDays(1)),
                        programme.meetings().stream().map(meeting -> meeting.date()))
                .distinct()
                .sorted();
    }

    private static <E extends Enum<E>> List<Option> words(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), words.apply(value)))
                .toList();
    }

    /** The words of a value of any of the lists; the value itself where it is in none. */
    String text(String value) {
        return Stream.of(kinds, meetings, days, audiences, visibilities, modes, statuses)
                .flatMap(List::stream)
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }
}
