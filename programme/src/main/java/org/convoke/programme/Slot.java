package org.convoke.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something takes place, in the local time of the venue, which is the truth; instants are derived from it.
 *
 * <p>Where the clocks of the venue change: a time that is skipped moves forward by the gap (02:30 becomes 03:30), one that
 * occurs twice means its first occurrence, and nothing ends before it starts.
 *
 * @param date the day at the venue
 * @param start a time of day, or after another meeting
 * @param end the planned end, on the same day
 */
public record Slot(LocalDate date, Start start, LocalTime end) implements Facet {

    /** The instant of the (estimated) start. */
    public Instant startsAt(ZoneId zone) {
        return date.atTime(start.expected()).atZone(zone).toInstant();
    }

    /** The instant of the planned end. */
    public Instant endsAt(ZoneId zone) {
        var starts = startsAt(zone);
        var ends = date.atTime(end).atZone(zone).toInstant();
        return ends.isBefore(starts) ? starts : ends;
    }
}
