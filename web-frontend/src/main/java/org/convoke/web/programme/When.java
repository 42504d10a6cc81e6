package org.convoke.web.programme;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.programme.Start;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;

/**
 * The times of something in the programme, those of the venue first.
 *
 * @param start "10:00", or "after the adjournment of …, about 16:30"
 * @param follows whether the start is after the adjournment of something
 * @param startsAt with the offset of the venue, for machines
 * @param startWas the start before the revision, where it was another one
 * @param elsewhere the start on the reader's second clock, where it shows another time
 */
public record When(
        String start,
        boolean follows,
        String startsAt,
        String end,
        String endsAt,
        Optional<String> startWas,
        Optional<String> endWas,
        Optional<String> elsewhere) {

    static When of(Slot slot, Programme programme, Times times, Optional<OtherZone> other) {
        var zone = programme.venue().zone();
        return new When(
                times.start(slot.start(), programme),
                slot.start() instanceof Start.After,
                iso(slot, slot.start().expected(), programme),
                times.time(slot.end()),
                iso(slot, slot.end(), programme),
                Optional.empty(),
                Optional.empty(),
                other.flatMap(clock -> times.elsewhere(slot.date(), slot.start().expected(), zone, clock)));
    }

    /** The same with the times that it had before the revision. */
    When formerly(Slot was, Slot isNow, Programme before, Times times) {
        var sameDay = was.date().equals(isNow.date());
        var newStart = !sameDay || !was.start().equals(isNow.start());
        var newEnd = !was.end().equals(isNow.end());
        var former = times.start(was.start(), before);
        return new When(
                start,
                follows,
                startsAt,
                end,
                endsAt,
                newStart ? Optional.of(sameDay ? former : times.day(was.date()) + " " + former) : Optional.empty(),
                newEnd ? Optional.of(times.time(was.end())) : Optional.empty(),
                elsewhere);
    }

    private static String iso(Slot slot, LocalTime time, Programme programme) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                slot.date().atTime(time).atZone(programme.venue().zone()));
    }
}
