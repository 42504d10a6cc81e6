package org.convoke.web.publicsite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** How much of a programme a page shows, as its address asks for it. */
sealed interface Selection {

    /** All days, with everything that is known. */
    record Everything() implements Selection {}

    /** One day, with everything that is known. */
    record OneDay(LocalDate date) implements Selection {}

    /** All days, with one line for each item. */
    record AsList() implements Selection {}

    /** A day that the session does not have, or no day at all. */
    record NoSuchDay() implements Selection {}

    /**
     * What is asked for.
     *
     * @param day a day of the session, such as 2017-09-04
     * @param view "list"; whatever else is as if it were not there
     */
    static Selection of(@Nullable String day, @Nullable String view, Programme programme) {
        if (day != null) {
            return date(day)
                    .filter(date -> has(programme, date))
                    .<Selection>map(OneDay::new)
                    .orElseGet(NoSuchDay::new);
        }
        return "list".equals(view) ? new AsList() : new Everything();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Its days, and those on which something is planned before or after them. */
    private static boolean has(Programme programme, LocalDate date) {
        var days = programme.days();
        return !date.isBefore(days.first()) && !date.isAfter(days.last())
                || programme.meetings().stream()
                        .anyMatch(meeting -> meeting.date().equals(date));
    }
}
