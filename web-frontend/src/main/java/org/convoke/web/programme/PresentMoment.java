package org.convoke.web.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.programme.Programme;
import org.convoke.web.programme.ProgrammeView.Day;
import org.convoke.web.programme.ProgrammeView.Item;
import org.convoke.web.programme.ProgrammeView.Sitting;

/**
 * What a page says of the present moment while a session is held: what goes on, and what comes next.
 *
 * @param nextDay the day of what comes next, where it is not today
 */
public record PresentMoment(List<Part> current, List<Part> next, Optional<String> nextDay) {

    /** A meeting, and those of its items that are meant; without any, the meeting itself is. */
    public record Part(Sitting meeting, List<Item> items) {}

    /** What is to be said; nothing before the first day, and nothing after the last meeting. */
    public static Optional<PresentMoment> of(Programme programme, ProgrammeView view, Instant moment) {
        var today = moment.atZone(programme.venue().zone()).toLocalDate();
        var facts = NowAndNext.of(programme, moment);
        if (today.isBefore(programme.days().first())
                || facts.current().isEmpty() && facts.next().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PresentMoment(
                shown(facts.current(), view), shown(facts.next(), view), dayOfNext(facts, view, today)));
    }

    /** Until when a page may say so: until something begins or ends, or the day does; empty where nothing is to come. */
    public static Optional<Instant> holdsUntil(Programme programme, Instant moment) {
        var zone = programme.venue().zone();
        var midnight =
                moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return NowAndNext.of(programme, moment).until().map(until -> until.isBefore(midnight) ? until : midnight);
    }

    private static List<Part> shown(List<NowAndNext.Part> parts, ProgrammeView view) {
        var sittings = view.days().stream()
                .flatMap(day -> day.meetings().stream())
                .collect(Collectors.toMap(Sitting::id, Function.identity(), (first, second) -> first));
        return parts.stream()
                .flatMap(part -> Optional.ofNullable(
                                sittings.get(part.meeting().id().toString()))
                        .stream()
                        .map(sitting -> new Part(sitting, itemsOf(part, sitting))))
                .toList();
    }

    private static List<Item> itemsOf(NowAndNext.Part part, Sitting sitting) {
        return part.items().stream()
                .flatMap(item -> sitting.items().stream()
                        .filter(shown -> shown.id().equals(item.id().toString())))
                .toList();
    }

    private static Optional<String> dayOfNext(NowAndNext facts, ProgrammeView view, LocalDate today) {
        return facts.next().stream()
                .map(part -> part.meeting().date())
                .filter(date -> !date.equals(today))
                .findFirst()
                .flatMap(date -> view.days().stream()
                        .filter(day -> day.date().equals(date))
                        .map(Day::label)
                        .findFirst());
    }
}
