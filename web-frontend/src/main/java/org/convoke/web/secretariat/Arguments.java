package org.convoke.web.secretariat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.Collectors;
import org.convoke.web.services.Agenda.Finding;
import org.convoke.web.site.Languages;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** What a finding names, as a reader writes it: times by the clock, dates and languages in words. */
final class Arguments {

    private Arguments() {}

    /** Names and values in turn, as a message of the bundle takes them. */
    static Object[] of(Finding finding, Words words) {
        var said = new ArrayList<Object>();
        finding.arguments().forEach((name, value) -> {
            said.add(name);
            said.add(shown(name, value, words));
        });
        return said.toArray();
    }

    private static Object shown(String name, Object value, Words words) {
        return switch (name) {
            case "start", "end", "time" -> time(value.toString(), words);
            case "date", "day", "first", "last" -> date(value.toString(), words);
            case "languages" -> languages(value, words);
            default -> value instanceof Number ? value : value.toString();
        };
    }

    private static String time(String text, Words words) {
        try {
            return Times.in(words.language()).time(LocalTime.parse(text));
        } catch (DateTimeException otherwise) {
            return text;
        }
    }

    private static String date(String text, Words words) {
        try {
            return Times.in(words.language()).dateWithYear(LocalDate.parse(text));
        } catch (DateTimeException otherwise) {
            return text;
        }
    }

    private static String languages(Object value, Words words) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(each -> Languages.name(each.toString(), words.language()))
                        .collect(Collectors.joining(", "))
                : value.toString();
    }
}
