package org.convoke.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.convoke.programme.Programme;

/** Writes calendars of a few revisions, and reads them back with the library that wrote them. */
final class Calendars {

    static final CalendarStyle ENGLISH =
            CalendarStyle.attached("en", "convoke.example", "https://convoke.example/en/sessions/x");
    private static final Instant FIRST = Instant.parse("2017-07-27T15:00:00Z");

    private Calendars() {}

    static CalendarHistory history(Programme... revisions) {
        var publications = new ArrayList<Publication>();
        for (int number = 0; number < revisions.length; number++) {
            publications.add(new Publication(number, publishedAt(number), revisions[number]));
        }
        return CalendarHistory.of(publications);
    }

    /** A day after the one before. */
    static Instant publishedAt(int number) {
        return FIRST.plusSeconds(86_400L * number);
    }

    static byte[] file(CalendarStyle style, Programme... revisions) {
        return ProgrammeCalendar.write(history(revisions), new Scope.WholeSession(), style);
    }

    static Calendar calendar(Programme... revisions) {
        return read(file(ENGLISH, revisions));
    }

    static Calendar read(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (IOException | ParserException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    static VEvent event(Calendar calendar, UUID id) {
        return events(calendar).stream()
                .filter(event -> value(event, "UID").equals(id + "@convoke.example"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event of " + id + " in\n" + calendar));
    }

    static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
