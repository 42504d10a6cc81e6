package org.convoke.agenda.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.convoke.kit.intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * An event of a calendar file, by the clock of the venue.
 *
 * @param uid empty where it has none
 * @param end none where it takes whole days; the day is then that of the start
 */
record CalendarEvent(
        String uid,
        String title,
        LocalDateTime start,
        @Nullable LocalDateTime end,
        String location,
        boolean cancelled) {

    /**
     * The events of a file.
     *
     * @param venue where times are local; a time without a zone is the venue's
     * @param faults takes what is wrong, by the number of the event in the file
     */
    static List<CalendarEvent> read(byte[] file, ZoneId venue, List<Fault> faults) {
        var events = new ArrayList<CalendarEvent>();
        int number = 0;
        for (var component : calendar(file).getComponents()) {
            if (component instanceof VEvent event) {
                number++;
                read(event, "event " + number, venue, faults).ifPresent(events::add);
            }
        }
        return events;
    }

    private static Calendar calendar(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (ParserException e) {
            throw Pointers.refused(List.of(new Fault("line " + e.getLineNo(), "can not be read as iCalendar")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Pointers.refused(List.of(new Fault("", "can not be read as iCalendar: " + e.getMessage())));
        }
    }

    private static Optional<CalendarEvent> read(VEvent event, String at, ZoneId venue, List<Fault> faults) {
        if (event.getProperty(Property.RRULE).isPresent()) {
            faults.add(new Fault(at, "repeats itself; each occurrence must be an event of its own"));
            return Optional.empty();
        }
        Optional<Temporal> start = event.getStartDate().map(date -> date.getDate());
        Optional<Temporal> end = event.getEndDate(true).map(date -> date.getDate());
        if (start.isEmpty()) {
            faults.add(new Fault(at, "must have a DTSTART"));
            return Optional.empty();
        }
        var from = local(start.get(), venue);
        var to = start.get() instanceof LocalDate
                ? null
                : end.map(date -> local(date, venue)).orElse(from);
        if (to != null && !to.toLocalDate().equals(from.toLocalDate())) {
            faults.add(new Fault(at, "must end on the day on which it starts, by the clock of the venue"));
            return Optional.empty();
        }
        return Optional.of(new CalendarEvent(
                value(event, Property.UID),
                value(event, Property.SUMMARY),
                from,
                to,
                value(event, Property.LOCATION),
                value(event, Property.STATUS).equalsIgnoreCase("CANCELLED")));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property)
                .map(Property::getValue)
                .map(String::strip)
                .orElse("");
    }

    private static LocalDateTime local(Temporal time, ZoneId venue) {
        if (time instanceof LocalDate day) {
            return day.atStartOfDay();
        }
        if (time instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(venue).toLocalDateTime();
        }
        if (time instanceof OffsetDateTime offset) {
            return offset.atZoneSameInstant(venue).toLocalDateTime();
        }
        return time instanceof Instant instant ? instant.atZone(venue).toLocalDateTime() : LocalDateTime.from(time);
    }
}
