package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sitting within a session. Its items are kept in the order of their times.
 *
 * @param end the planned end, local time of the venue
 * @param audience who may sit there
 * @param visibility who may read that it exists
 * @param webcast the address of the webcast, where there is one
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
        List<AgendaItem> items) {

    /** The order in a session: by day and time, then by identity. */
    static final Comparator<Meeting> IN_ORDER = Comparator.comparing(Meeting::date)
            .thenComparing(meeting -> meeting.start.expected())
            .thenComparing(Meeting::end)
            .thenComparing(meeting -> meeting.id.value());

    public Meeting {
        items = items.stream().sorted(AgendaItem.IN_ORDER).toList();
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

    /** The same meeting with other items. */
    public Meeting withItems(List<AgendaItem> others) {
        return new Meeting(id, title, date, start, end, room, audience, visibility, webcast, others);
    }

    /** The same meeting with all its texts, and those of its items, edited in one way. */
    Meeting withTexts(UnaryOperator<LocalizedText> edit) {
        return new Meeting(
                id,
                edit.apply(title),
                date,
                start,
                end,
                room == null ? null : edit.apply(room),
                audience,
                visibility,
                webcast,
                items.stream().map(item -> item.withTexts(edit)).toList());
    }
}
