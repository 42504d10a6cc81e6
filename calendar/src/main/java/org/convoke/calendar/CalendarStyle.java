package org.convoke.calendar;

import java.time.ZoneId;
import java.util.Optional;

/**
 * How a calendar is written.
 *
 * @param language of its texts; what is not translated stands in its source language, and says so
 * @param domain the domain of the events' UIDs; the same in emails and feeds, and never changes
 * @param address the page that the events link to
 * @param source where the calendar can be had anew; empty in an attachment, which nobody fetches again
 * @param clock the zone whose clock the times are written by; empty for the clock of the venue
 */
public record CalendarStyle(
        String language, String domain, String address, Optional<String> source, Optional<ZoneId> clock) {

    /** The form of an attachment. */
    public static CalendarStyle attached(String language, String domain, String address) {
        return new CalendarStyle(language, domain, address, Optional.empty(), Optional.empty());
    }
}
