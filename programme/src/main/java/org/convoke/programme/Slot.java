package org.convoke.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something takes place, in the local time of the venue, which is the truth; instants are derived from it.
 *
 * @param date the day at the venue
 * @param start a time of day, or after another meeting
 * @param end the planned end, on the same day
 */
public record Slot(LocalDate date, Start start, LocalTime end) implements Facet {

    /**
     * The instant of the (estimated) start. A local time that a change of clocks skips moves forward by the gap; one
     * that occurs twice means its first occurrence.
     */
    public Instant startsAt(ZoneId zone) {
        return date.atTime(start.expected()).atZone(zone).toInstant();
    }

    /** The instant of the planned end, by the same rule. */
    public Instant endsAt(ZoneId zone) {
        return date.atTime(end).atZone(zone).toInstant();
    }
}
