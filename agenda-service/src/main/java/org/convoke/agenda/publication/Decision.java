package org.convoke.agenda.publication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoke.programme.Days;
import org.convoke.programme.Deadline;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;

/** What is decided about a session as a whole. */
sealed interface Decision {

    /** It is not held. */
    record Cancel(LocalizedText reason) implements Decision {}

    /** It is held later, at dates that are not yet known. */
    record Postpone(LocalizedText reason) implements Decision {}

    /**
     * It is held after all.
     *
     * @param firstDay its new first day, by which everything on the programme moves; nothing where the dates stay
     */
    record Resume(Optional<LocalDate> firstDay) implements Decision {}

    /** Why it can not be decided of a session of that standing, where it can not. */
    default Optional<String> refusal(Standing standing) {
        return switch (standing) {
            case Standing.Convened convened ->
                this instanceof Resume
                        ? Optional.of("The session is neither postponed nor cancelled")
                        : Optional.empty();
            case Standing.Postponed postponed ->
                this instanceof Postpone ? Optional.of("The session is postponed already") : Optional.empty();
            case Standing.Cancelled cancelled ->
                this instanceof Resume
                        ? Optional.empty()
                        : Optional.of("The session is cancelled; only its resumption can be decided");
        };
    }

    /** What the audit calls it. */
    default String action() {
        return switch (this) {
            case Cancel cancel -> "session.cancelled";
            case Postpone postpone -> "session.postponed";
            case Resume resume -> "session.resumed";
        };
    }

    /**
     * The programme as the decision makes it.
     *
     * @param published the days that the session was last published for; a programme that has other ones keeps them
     */
    default Programme applied(Programme programme, Days published) {
        return switch (this) {
            case Cancel cancel -> programme.with(p -> p.standing = new Standing.Cancelled(cancel.reason()));
            case Postpone postpone -> programme.with(p -> p.standing = new Standing.Postponed(postpone.reason()));
            case Resume resume -> {
                var held = programme.with(p -> p.standing = new Standing.Convened());
                yield resume.firstDay()
                        .filter(day -> held.days().equals(published))
                        .map(day -> moved(held, ChronoUnit.DAYS.between(published.first(), day)))
                        .orElse(held);
            }
        };
    }

    private static Programme moved(Programme programme, long days) {
        return programme.with(p -> {
            p.days = new Days(p.days.first().plusDays(days), p.days.last().plusDays(days));
            p.deadlines = p.deadlines.stream()
                    .map(d ->
                            new Deadline(d.id(), d.kind(), d.title(), d.day().plusDays(days), d.time(), d.visibility()))
                    .toList();
            p.meetings = p.meetings.stream()
                    .map(meeting -> meeting.with(m -> m.date = m.date.plusDays(days)))
                    .toList();
        });
    }
}
