package org.convoke.web.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.convoke.programme.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at one moment, by the public programme.
 *
 * @param revision the number of the revision that holds
 * @param current the meetings that are being held, with those of their items that are on
 * @param next the meeting that begins next, null after the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Now(int revision, List<Sitting> current, @Nullable Sitting next) {

    /** A meeting, with the items that are meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sitting(
            UUID id,
            LocalizedText title,
            @Nullable LocalizedText room,
            OffsetDateTime start,
            OffsetDateTime end,
            List<Part> items) {}

    /** An item. */
    record Part(UUID id, LocalizedText title, OffsetDateTime start, OffsetDateTime end) {}

    static Now of(int revision, Programme programme, Instant moment) {
        var current = programme.meetings().stream()
                .filter(meeting -> isOn(meeting.slot(), programme, moment))
                .map(meeting -> sitting(meeting, programme, moment))
                .toList();
        var next = programme.meetings().stream()
                .filter(meeting ->
                        meeting.slot().startsAt(programme.venue().zone()).isAfter(moment))
                .min(Comparator.comparing(
                        meeting -> meeting.slot().startsAt(programme.venue().zone())))
                .map(meeting -> sitting(meeting, programme, moment))
                .orElse(null);
        return new Now(revision, current, next);
    }

    private static Sitting sitting(Meeting meeting, Programme programme, Instant moment) {
        var room = meeting.room();
        return new Sitting(
                meeting.id().value(),
                meeting.title().withoutTranslators(),
                room == null ? null : room.withoutTranslators(),
                at(meeting.slot().startsAt(programme.venue().zone()), programme),
                at(meeting.slot().endsAt(programme.venue().zone()), programme),
                meeting.items().stream()
                        .filter(item -> isOn(meeting.slotOf(item), programme, moment))
                        .map(item -> new Part(
                                item.id().value(),
                                item.title().withoutTranslators(),
                                at(
                                        meeting.slotOf(item)
                                                .startsAt(programme.venue().zone()),
                                        programme),
                                at(meeting.slotOf(item).endsAt(programme.venue().zone()), programme)))
                        .toList());
    }

    private static boolean isOn(Slot slot, Programme programme, Instant moment) {
        var zone = programme.venue().zone();
        return !slot.startsAt(zone).isAfter(moment) && slot.endsAt(zone).isAfter(moment);
    }

    private static OffsetDateTime at(Instant moment, Programme programme) {
        return moment.atZone(programme.venue().zone()).toOffsetDateTime();
    }
}
