package org.convoke.web.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.convoke.programme.Standing;

/**
 * What is going on at a moment, and what comes next, by a programme. A session that is postponed or cancelled has neither.
 *
 * @param current the meetings that are being held, with those of their items that are on
 * @param next what begins at the next moment at which anything begins: meetings, with those of their items that do
 * @param until the moment from which on this is no longer so; empty after the last meeting
 */
public record NowAndNext(List<Part> current, List<Part> next, Optional<Instant> until) {

    /** A meeting, and those of its items that are meant. */
    public record Part(Meeting meeting, List<AgendaItem> items) {}

    /** What holds at a moment. */
    public static NowAndNext of(Programme programme, Instant moment) {
        return switch (programme.standing()) {
            case Standing.Convened convened ->
                of(programme.meetings(), programme.venue().zone(), moment);
            case Standing.Postponed postponed -> nothing();
            case Standing.Cancelled cancelled -> nothing();
        };
    }

    private static NowAndNext nothing() {
        return new NowAndNext(List.of(), List.of(), Optional.empty());
    }

    private static NowAndNext of(List<Meeting> meetings, ZoneId zone, Instant moment) {
        Predicate<Slot> isOn = slot ->
                !slot.startsAt(zone).isAfter(moment) && slot.endsAt(zone).isAfter(moment);
        var current = meetings.stream()
                .filter(meeting -> isOn.test(meeting.slot()))
                .map(meeting -> part(meeting, isOn))
                .toList();
        var start = soonest(slots(meetings).map(slot -> slot.startsAt(zone)), moment);
        var next = start.stream()
                .flatMap(
                        begin -> beginning(meetings, slot -> slot.startsAt(zone).equals(begin)))
                .toList();
        var until = soonest(slots(meetings).flatMap(slot -> Stream.of(slot.startsAt(zone), slot.endsAt(zone))), moment);
        return new NowAndNext(current, next, until);
    }

    private static Stream<Part> beginning(List<Meeting> meetings, Predicate<Slot> begins) {
        return meetings.stream()
                .map(meeting -> part(meeting, begins))
                .filter(part ->
                        !part.items().isEmpty() || begins.test(part.meeting().slot()));
    }

    private static Part part(Meeting meeting, Predicate<Slot> meant) {
        return new Part(
                meeting,
                meeting.items().stream()
                        .filter(item -> meant.test(meeting.slotOf(item)))
                        .toList());
    }

    private static Stream<Slot> slots(List<Meeting> meetings) {
        return meetings.stream()
                .flatMap(meeting -> Stream.concat(
                        Stream.of(meeting.slot()), meeting.items().stream().map(meeting::slotOf)));
    }

    private static Optional<Instant> soonest(Stream<Instant> moments, Instant after) {
        return moments.filter(moment -> moment.isAfter(after)).min(Comparator.naturalOrder());
    }
}
