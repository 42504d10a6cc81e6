package org.convoke.web.secretariat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A place in a programme, read from the JSON pointer by which agenda-service names it.
 *
 * @param rest what of the meeting or item it is: {@code end}, {@code title/texts/fr}; empty where it is all of it
 */
record Pointer(OptionalInt meetingIndex, OptionalInt itemIndex, String rest) {

    private static final Pattern IN_A_MEETING =
            Pattern.compile("/meetings/(?<meeting>\\d{1,6})(?:/items/(?<item>\\d{1,6}))?(?:/(?<rest>.*))?");
    private static final Pattern TEXT =
            Pattern.compile("(?<name>title|room|theme|description|track|overflow/\\d)(?:/texts/(?<language>\\w+).*)?");
    private static final Pattern PERSON = Pattern.compile(
            "(?<group>moderators|panellists)/(?<row>\\d{1,3})(?:/(?<name>function|affiliation|role)(?:/texts/(?<language>\\w+))?)?.*");

    static Pointer of(String text) {
        var found = IN_A_MEETING.matcher(text);
        if (!found.matches()) {
            return new Pointer(OptionalInt.empty(), OptionalInt.empty(), text.replaceFirst("^/", ""));
        }
        return new Pointer(
                number(found.group("meeting")),
                number(found.group("item")),
                Optional.ofNullable(found.group("rest")).orElse(""));
    }

    private static OptionalInt number(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    Optional<Meeting> meeting(Programme programme) {
        var meetings = programme.meetings();
        return meetingIndex.isPresent() && meetingIndex.getAsInt() < meetings.size()
                ? Optional.of(meetings.get(meetingIndex.getAsInt()))
                : Optional.empty();
    }

    Optional<AgendaItem> item(Programme programme) {
        return meeting(programme)
                .map(Meeting::items)
                .filter(items -> itemIndex.isPresent() && itemIndex.getAsInt() < items.size())
                .map(items -> items.get(itemIndex.getAsInt()));
    }

    /** The field of the form in which the place is typed; empty where no field is. */
    String field(String source) {
        var text = TEXT.matcher(rest);
        if (text.matches()) {
            return Texts.field(text.group("name").replace('/', '-'), language(text.group("language"), source));
        }
        var person = PERSON.matcher(rest);
        if (person.matches()) {
            var row = person.group("group") + "-" + person.group("row") + "-";
            var name = person.group("name");
            return name == null ? row + "name" : Texts.field(row + name, language(person.group("language"), source));
        }
        var first = rest.replaceFirst("/.*", "");
        return switch (first) {
            case "start" -> rest.startsWith("start/after") ? "start-after" : "start";
            case "days" -> rest.equals("days/last") ? "days-last" : "days-first";
            case "number",
                    "kind",
                    "end",
                    "visibility",
                    "date",
                    "audience",
                    "webcast",
                    "interpretation",
                    "mode",
                    "status" -> first;
            default -> "";
        };
    }

    private static String language(@Nullable String language, String source) {
        return language == null ? source : language;
    }
}
