package org.convoke.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.convoke.programme.Days;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.programme.Start;

/**
 * Dates and times as a reader of a language writes them. Planned times are the venue's and are never converted; a second
 * clock is something beside them. Hours run from 00 to 23 in every language.
 */
public final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Words words;

    private Times(Words words) {
        this.words = words;
    }

    /** The forms of a language; refused like any words where the language is not there. */
    public static Times in(String language) {
        return new Times(Words.in("times", language));
    }

    /** "Monday 4 September". */
    public String day(LocalDate date) {
        return dated("day", date);
    }

    /** "Monday 4 September 2017". */
    public String dayWithYear(LocalDate date) {
        return dated("day.year", date);
    }

    /** "4 September". */
    public String date(LocalDate date) {
        return dated("date", date);
    }

    /** "4 September 2017". */
    public String dateWithYear(LocalDate date) {
        return dated("date.year", date);
    }

    private String dated(String key, LocalDate date) {
        return words.say(
                key,
                "weekday",
                words.say("weekday." + date.getDayOfWeek().getValue()),
                "day",
                dayOfMonth(date),
                "month",
                month(date),
                "year",
                year(date));
    }

    /** "4–5 September 2017". */
    public String days(Days days) {
        var first = days.first();
        var last = days.last();
        return words.say(
                spanOf(first, last),
                "first",
                dayOfMonth(first),
                "firstMonth",
                month(first),
                "firstYear",
                year(first),
                "last",
                dayOfMonth(last),
                "lastMonth",
                month(last),
                "lastYear",
                year(last));
    }

    private static String spanOf(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return "days.one";
        }
        if (first.getYear() != last.getYear()) {
            return "days.two-years";
        }
        if (first.getMonth() != last.getMonth()) {
            return "days.same-year";
        }
        return first.plusDays(1).equals(last) ? "days.two" : "days.same-month";
    }

    private static String dayOfMonth(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    private String month(LocalDate date) {
        return words.say("month." + date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }

    /** "15:00". */
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /** "15:00", or "after the adjournment of the second meeting, about 16:30". */
    public String start(Start start, Programme programme) {
        return switch (start) {
            case Start.At at -> time(at.at());
            case Start.After after ->
                words.say("after", "meeting", nameOf(after.after(), programme), "time", time(after.estimate()));
        };
    }

    /** "15:00–18:00", or "after the adjournment of the second meeting, about 16:30, until 18:00". */
    public String slot(Slot slot, Programme programme) {
        return switch (slot.start()) {
            case Start.At at -> range(at.at(), slot.end());
            case Start.After after ->
                words.say(
                        "after.until",
                        "meeting",
                        nameOf(after.after(), programme),
                        "time",
                        time(after.estimate()),
                        "end",
                        time(slot.end()));
        };
    }

    /** The slot with its day before it: "Monday 4 September, 15:00–18:00". */
    public String slotOnDay(Slot slot, Programme programme) {
        return words.say("on-day", "day", day(slot.date()), "time", slot(slot, programme));
    }

    private String nameOf(MeetingId meeting, Programme programme) {
        return programme
                .meeting(meeting)
                .map(known -> known.title().in(words.language()).text())
                .orElseGet(this::anotherMeeting);
    }

    /** What a meeting is called that the reader's programme does not show: "another meeting". */
    String anotherMeeting() {
        return words.say("after.another-meeting");
    }

    private String range(LocalTime start, LocalTime end) {
        return words.say("range", "start", time(start), "end", time(end));
    }

    /** When something happened, by the clock of a place: "28 August 2017 at 16:20 (Vienna)". */
    public String moment(Instant instant, ZoneId zone, String city) {
        var there = instant.atZone(zone);
        return words.say(
                "moment", "date", dateWithYear(there.toLocalDate()), "time", time(there.toLocalTime()), "city", city);
    }

    /** The time on another clock: "11:50 New York", with the day if it is another; empty where the clocks agree. */
    public Optional<String> elsewhere(LocalDate date, LocalTime time, ZoneId venue, OtherZone other) {
        var here = date.atTime(time).atZone(venue);
        var there = here.withZoneSameInstant(other.zone());
        if (sameClock(here, there)) {
            return Optional.empty();
        }
        return Optional.of(elsewhere(time(there.toLocalTime()), date, there, other));
    }

    /** The slot on another clock: "07:15–08:30 New York", with the days if they are others; empty where they agree. */
    public Optional<String> elsewhere(Slot slot, ZoneId venue, OtherZone other) {
        var start = slot.startsAt(venue).atZone(other.zone());
        var end = slot.endsAt(venue).atZone(other.zone());
        if (sameClock(slot.startsAt(venue).atZone(venue), start)) {
            return Optional.empty();
        }
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return Optional.of(elsewhere(range(start.toLocalTime(), end.toLocalTime()), slot.date(), start, other));
        }
        return Optional.of(words.say(
                "elsewhere.two-days",
                "start",
                time(start.toLocalTime()),
                "startDay",
                day(start.toLocalDate()),
                "end",
                time(end.toLocalTime()),
                "endDay",
                day(end.toLocalDate()),
                "city",
                other.city()));
    }

    private String elsewhere(String time, LocalDate here, ZonedDateTime there, OtherZone other) {
        return there.toLocalDate().equals(here)
                ? words.say("elsewhere", "time", time, "city", other.city())
                : words.say("elsewhere.other-day", "time", time, "day", day(there.toLocalDate()), "city", other.city());
    }

    private static boolean sameClock(ZonedDateTime here, ZonedDateTime there) {
        return here.toLocalDateTime().equals(there.toLocalDateTime());
    }

    /** A time of the venue and the same one on another clock: "17:50 (11:50 New York)". */
    public String beside(String here, Optional<String> elsewhere) {
        return elsewhere
                .map(there -> words.say("with-elsewhere", "here", here, "elsewhere", there))
                .orElse(here);
    }
}
