package org.convoke.programme;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sitting within a session. Its items are kept in the order of their times.
 *
 * @param end the planned end, local time of the venue
 * @param audience who may sit there
 * @param visibility who may read that it exists
 * @param webcast the address of the webcast, where there is one
 * @param track the part of a large session that it belongs to ("Regional consultations"), where there are tracks
 * @param interpretation the languages that it is interpreted into, BCP 47 tags in the order of the announcement
 * @param overflow further rooms where it can be followed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meeting(
        MeetingId id,
        LocalizedText title,
        LocalDate date,
        Start start,
        LocalTime end,
        @Nullable LocalizedText room,
        Audience audience,
        Visibility visibility,
        @Nullable String webcast,
        @Nullable LocalizedText track,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> interpretation,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalizedText> overflow,
        List<AgendaItem> items) {

    /** The order in a session: by day and time, then by identity. */
    static final Comparator<Meeting> IN_ORDER = Comparator.comparing(Meeting::date)
            .thenComparing(meeting -> meeting.start.expected())
            .thenComparing(Meeting::end)
            .thenComparing(meeting -> meeting.id.value());

    public Meeting {
        interpretation = List.copyOf(requireNonNullElse(interpretation, List.of()));
        overflow = List.copyOf(requireNonNullElse(overflow, List.of()));
        items = items.stream().sorted(AgendaItem.IN_ORDER).toList();
    }

    /** A meeting of which no more is known than every meeting has: public, without a room, without items. */
    public static Meeting of(
            MeetingId id, LocalizedText title, LocalDate date, Start start, LocalTime end, Audience audience) {
        return new Meeting(
                id,
                title,
                date,
                start,
                end,
                null,
                audience,
                Visibility.PUBLIC,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    /** When the meeting takes place. */
    @JsonIgnore
    public Slot slot() {
        return new Slot(date, start, end);
    }

    /** When an item of this meeting takes place. */
    public Slot slotOf(AgendaItem item) {
        return new Slot(date, item.start(), item.end());
    }

    /** The room an item is in: its own, else that of the meeting. */
    public Facet.Room roomOf(AgendaItem item) {
        return new Facet.Room(item.room() != null ? item.room() : room);
    }

    /** Its id and those of its items. */
    Set<Object> idsWithItems() {
        var ids = new HashSet<Object>(Set.of(id));
        items.forEach(item -> ids.add(item.id()));
        return ids;
    }

    /** The same meeting with other items. */
    public Meeting withItems(List<AgendaItem> others) {
        return with(m -> m.items = others);
    }

    /** The same meeting but for what the edit sets: {@code meeting.with(m -> m.audience = Audience.PUBLIC)}. */
    public Meeting with(Consumer<Fields> edit) {
        var fields = new Fields(this);
        edit.accept(fields);
        return fields.meeting();
    }

    /** The same meeting with all its texts, and those of its items, edited in one way. */
    Meeting withTexts(UnaryOperator<LocalizedText> edit) {
        return with(m -> {
            m.title = edit.apply(title);
            m.room = room == null ? null : edit.apply(room);
            m.track = track == null ? null : edit.apply(track);
            m.overflow = overflow.stream().map(edit).toList();
            m.items = items.stream().map(item -> item.withTexts(edit)).toList();
        });
    }

    /** The fields of a meeting, open while {@link #with} edits them. */
    public static final class Fields {
        public MeetingId id;
        public LocalizedText title;
        public LocalDate date;
        public Start start;
        public LocalTime end;
        public @Nullable LocalizedText room;
        public Audience audience;
        public Visibility visibility;
        public @Nullable String webcast;
        public @Nullable LocalizedText track;
        public List<String> interpretation;
        public List<LocalizedText> overflow;
        public List<AgendaItem> items;

        private Fields(Meeting m) {
            id = m.id;
            title = m.title;
            date = m.date;
            start = m.start;
            end = m.end;
            room = m.room;
            audience = m.audience;
            visibility = m.visibility;
            webcast = m.webcast;
            track = m.track;
            interpretation = m.interpretation;
            overflow = m.overflow;
            items = m.items;
        }

        private Meeting meeting() {
            return new Meeting(
                    id,
                    title,
                    date,
                    start,
                    end,
                    room,
                    audience,
                    visibility,
                    webcast,
                    track,
                    interpretation,
                    overflow,
                    items);
        }
    }
}
