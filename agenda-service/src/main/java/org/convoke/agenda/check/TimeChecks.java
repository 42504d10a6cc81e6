package org.convoke.agenda.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convoke.programme.ItemKind;
import org.convoke.programme.Programme;

/** Whether times fit: an item its meeting, a meeting its interpreters, a day its lunch, a clock its time. */
final class TimeChecks {

    private static final Duration TEAM = Duration.ofHours(3);
    private static final Duration LUNCH = Duration.ofHours(1);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime THREE = LocalTime.of(15, 0);

    private final List<Finding> found = new ArrayList<>();

    private TimeChecks() {}

    static List<Finding> of(Programme programme, List<Sitting> sittings) {
        var checks = new TimeChecks();
        var zone = programme.venue().zone();
        for (var sitting : sittings) {
            checks.clock(sitting, sitting.start(), "/start", zone);
            checks.clock(sitting, sitting.end(), "/end", zone);
            if (sitting.item() == null) {
                checks.interpretation(sitting);
            } else {
                checks.outside(sitting);
            }
        }
        checks.lunches(sittings);
        checks.deadlines(programme);
        return checks.found;
    }

    /** A time that a change of clocks skips does not exist; one that it repeats may be either. */
    private void clock(Sitting sitting, LocalTime time, String below, ZoneId zone) {
        int offsets = zone.getRules()
                .getValidOffsets(sitting.meeting().date().atTime(time))
                .size();
        Map<String, Object> arguments =
                Map.of("time", time, "date", sitting.meeting().date(), "zone", zone.getId());
        if (offsets == 0) {
            found.add(Finding.of(
                    "time-does-not-exist",
                    true,
                    sitting.part(),
                    below,
                    arguments,
                    "must be a time that exists; the clocks of %s skip %s on %s"
                            .formatted(zone, time, sitting.meeting().date())));
        } else if (offsets > 1) {
            found.add(Finding.of(
                    "time-occurs-twice",
                    false,
                    sitting.part(),
                    below,
                    arguments,
                    "%s occurs twice in %s on %s; the first is meant"
                            .formatted(time, zone, sitting.meeting().date())));
        }
    }

    private void interpretation(Sitting sitting) {
        var length = Duration.between(sitting.start(), sitting.end());
        if (!sitting.meeting().interpretation().isEmpty() && length.compareTo(TEAM) > 0) {
            found.add(Finding.of(
                    "interpretation-over-three-hours",
                    false,
                    sitting.part(),
                    "/interpretation",
                    Map.of(
                            "minutes",
                            length.toMinutes(),
                            "languages",
                            sitting.meeting().interpretation()),
                    "takes %d minutes; a team of interpreters works for at most three hours"
                            .formatted(length.toMinutes())));
        }
    }

    private void outside(Sitting sitting) {
        var meeting = sitting.meeting();
        if (sitting.start().isBefore(meeting.start().expected())
                || sitting.end().isAfter(meeting.end())) {
            found.add(Finding.of(
                    "item-outside-meeting",
                    false,
                    sitting.part(),
                    "",
                    Map.of(
                            "meeting", meeting.title().sourceText(),
                            "start", meeting.start().expected(),
                            "end", meeting.end()),
                    "must be within its meeting, %s, %s to %s"
                            .formatted(
                                    meeting.title().sourceText(),
                                    meeting.start().expected(),
                                    meeting.end())));
        }
    }

    private void lunches(List<Sitting> sittings) {
        var days = new TreeMap<LocalDate, List<Sitting>>();
        sittings.forEach(sitting -> days.computeIfAbsent(sitting.meeting().date(), day -> new ArrayList<>())
                .add(sitting));
        days.forEach((day, ofDay) -> {
            var busy = busy(ofDay);
            var first = ofDay.getFirst();
            if (busy.stream().anyMatch(span -> span.start.isBefore(NOON))
                    && busy.stream().anyMatch(span -> span.end.isAfter(AFTERNOON))
                    && longestPause(busy).compareTo(LUNCH) < 0) {
                found.add(Finding.of(
                        "no-lunch-break",
                        false,
                        new Part(first.part().at(), first.part().meeting(), null, null, day.toString()),
                        "",
                        Map.of("date", day),
                        "there are no 60 free minutes between 12:00 and 15:00"));
            }
        });
    }

    /** @param end after the start */
    private record Span(LocalTime start, LocalTime end) {}

    /** When people sit: the meetings without their breaks and side events, in the order of their starts. */
    private static List<Span> busy(List<Sitting> ofDay) {
        var spans = new ArrayList<Span>();
        for (var sitting : ofDay) {
            if (sitting.item() == null) {
                var from = sitting.start();
                for (var item : sitting.meeting().items()) {
                    if (item.kind() == ItemKind.BREAK || item.kind() == ItemKind.SIDE_EVENT) {
                        if (item.start().expected().isAfter(from)) {
                            spans.add(new Span(from, earlier(item.start().expected(), sitting.end())));
                        }
                        from = later(from, item.end());
                    }
                }
                spans.add(new Span(from, sitting.end()));
            }
        }
        return spans.stream()
                .filter(span -> span.end.isAfter(span.start))
                .sorted(Comparator.comparing(Span::start))
                .toList();
    }

    private static Duration longestPause(List<Span> busy) {
        var longest = Duration.ZERO;
        var free = NOON;
        for (var span : busy) {
            var until = earlier(span.start, THREE);
            if (until.isAfter(free)) {
                longest = longer(longest, Duration.between(free, until));
            }
            free = later(free, span.end);
        }
        return free.isBefore(THREE) ? longer(longest, Duration.between(free, THREE)) : longest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    private void deadlines(Programme programme) {
        for (int i = 0; i < programme.deadlines().size(); i++) {
            var deadline = programme.deadlines().get(i);
            if (deadline.day().isAfter(programme.days().last())) {
                found.add(Finding.of(
                        "deadline-after-session",
                        false,
                        Part.of(i, deadline),
                        "/day",
                        Map.of("day", deadline.day(), "last", programme.days().last()),
                        "is after the session, which ends on "
                                + programme.days().last()));
            }
        }
    }
}
