package org.convoke.web.feeds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.programme.NowAndNext;
import org.jspecify.annotations.Nullable;

/**
 * What is going on at one moment, by the public programme. Times have the offset of the venue.
 *
 * @param revision the number of the revision that holds
 * @param zone of the venue
 * @param current the meetings that are being held, with those of their items that are on
 * @param next the meeting that begins next, null after the last
 * @param beginsNext what begins at the next moment at which anything begins: meetings, with those of their items that do
 * @param until from when on this is no longer so, null after the last meeting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Now(
        int revision,
        ZoneId zone,
        List<Sitting> current,
        @Nullable Sitting next,
        List<Sitting> beginsNext,
        @Nullable OffsetDateTime until) {

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
        var zone = programme.venue().zone();
        var facts = NowAndNext.of(programme, moment);
        var next = facts.next().isEmpty()
                ? null
                : programme.meetings().stream()
                        .filter(meeting -> meeting.slot().startsAt(zone).isAfter(moment))
                        .min(Comparator.comparing(meeting -> meeting.slot().startsAt(zone)))
                        .map(meeting -> sitting(new NowAndNext.Part(meeting, List.of()), zone))
                        .orElse(null);
        return new Now(
                revision,
                zone,
                sittings(facts.current(), zone),
                next,
                sittings(facts.next(), zone),
                facts.until().map(until -> at(until, zone)).orElse(null));
    }

    private static List<Sitting> sittings(List<NowAndNext.Part> parts, ZoneId zone) {
        return parts.stream().map(part -> sitting(part, zone)).toList();
    }

    private static Sitting sitting(NowAndNext.Part part, ZoneId zone) {
        var meeting = part.meeting();
        var room = meeting.room();
        return new Sitting(
                meeting.id().value(),
                meeting.title().withoutTranslators(),
                room == null ? null : room.withoutTranslators(),
                at(meeting.slot().startsAt(zone), zone),
                at(meeting.slot().endsAt(zone), zone),
                part.items().stream()
                        .map(item -> new Part(
                                item.id().value(),
                                item.title().withoutTranslators(),
                                at(meeting.slotOf(item).startsAt(zone), zone),
                                at(meeting.slotOf(item).endsAt(zone), zone)))
                        .toList());
    }

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
