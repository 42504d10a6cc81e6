package org.convoke.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.convoke.programme.Slot;

/** When an event is, by the clock of the venue. */
sealed interface When {

    /** The day that it is on, or begins. */
    LocalDate day();

    /**
     * From a time to a time.
     *
     * @param end never before the start: what ends before it starts has no length
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements When {

        /** At a time, for no time. */
        static Timed at(LocalDateTime time, ZoneId zone) {
            return new Timed(time, time, zone);
        }

        static Timed of(Slot slot, ZoneId zone) {
            var start = slot.date().atTime(slot.start().expected());
            var ends = slot.endsAt(zone).isAfter(slot.startsAt(zone));
            return new Timed(start, ends ? slot.date().atTime(slot.end()) : start, zone);
        }

        @Override
        public LocalDate day() {
            return start.toLocalDate();
        }
    }

    /** A whole day, wherever the reader is. */
    record AllDay(LocalDate day) implements When {}
}
