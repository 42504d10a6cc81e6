package org.convoke.web.programme;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Change;
import org.convoke.programme.Deadline;
import org.convoke.programme.Facet;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.programme.Programme;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * A deadline as a page shows it.
 *
 * @param kind what has to be done by then, where it is one of the usual things
 * @param when "Friday 1 September 2017, until 18:00", or until the end of the day
 * @param whenWas the same before the revision, where it was another one
 * @param elsewhere the time on the reader's second clock, where it shows another one
 */
public record Due(
        LocalDate date,
        String anchor,
        Optional<String> kind,
        Shown title,
        String when,
        Optional<String> whenWas,
        Optional<String> elsewhere,
        List<Chip> chips,
        boolean withdrawn) {

    /** The deadlines of a programme, with those that the revision withdrew in their places. */
    static List<Due> of(Programme programme, Marks marks, Words words, Optional<OtherZone> other) {
        var withdrawn = marks.all(Change.DeadlineWithdrawn.class).stream()
                .map(Change.DeadlineWithdrawn::withdrawn)
                .toList();
        return Stream.concat(programme.deadlines().stream(), withdrawn.stream())
                .sorted(Comparator.comparing(Deadline::day)
                        .thenComparing(deadline -> requireNonNullElse(deadline.time(), LocalTime.MAX)))
                .map(deadline -> of(deadline, programme, marks, words, other, withdrawn.contains(deadline)))
                .toList();
    }

    private static Due of(
            Deadline deadline,
            Programme programme,
            Marks marks,
            Words words,
            Optional<OtherZone> other,
            boolean withdrawn) {
        var times = Times.in(words.language());
        var zone = programme.venue().zone();
        return new Due(
                deadline.day(),
                Anchors.of(deadline.id()),
                kind(deadline, words),
                deadline.title().in(words.language()),
                when(new Facet.Due(deadline.day(), deadline.time()), words),
                marks.find(Change.DeadlineMoved.class, deadline.id()).map(moved -> when(moved.was(), words)),
                Optional.ofNullable(deadline.time())
                        .flatMap(time -> other.flatMap(clock -> times.elsewhere(deadline.day(), time, zone, clock))),
                marks.chipsOf(deadline.id()),
                withdrawn);
    }

    private static Optional<String> kind(Deadline deadline, Words words) {
        var language = words.language();
        return switch (deadline.kind()) {
            case REGISTRATION, INSCRIPTION, ACCREDITATION, DOCUMENTS ->
                Optional.of(Capital.first(
                        Words.in("changes", language).say(deadline.kind().key()), language));
            case OTHER -> Optional.empty();
        };
    }

    private static String when(Facet.Due due, Words words) {
        var times = Times.in(words.language());
        var day = Capital.first(times.dayWithYear(due.day()), words.language());
        var time = due.time();
        return time == null
                ? words.say("due.whole-day", "day", day)
                : words.say("due.until", "day", day, "time", times.time(time));
    }

    /** Whether the revision changed it. */
    public boolean isChanged() {
        return !chips.isEmpty();
    }
}
