package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a meeting.
 *
 * @param number its number on the agenda, where it has one ("2", "3 (b)")
 * @param room its own room, where it is not that of the meeting
 * @param end the planned end, local time of the venue, on the day of the meeting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaItem(
        ItemId id,
        @Nullable String number,
        ItemKind kind,
        LocalizedText title,
        @Nullable LocalizedText description,
        Start start,
        LocalTime end,
        @Nullable LocalizedText room,
        Visibility visibility,
        List<Person> moderators,
        List<Person> panellists,
        List<Document> documents) {

    /** The order in a meeting: by time, then by number, then by identity, so that it needs no field of its own. */
    static final Comparator<AgendaItem> IN_ORDER = Comparator.comparing((AgendaItem item) -> item.start.expected())
            .thenComparing(AgendaItem::end)
            .thenComparing(item -> item.number == null ? "" : item.number)
            .thenComparing(item -> item.id.value());

    public AgendaItem {
        moderators = List.copyOf(moderators);
        panellists = List.copyOf(panellists);
        documents = List.copyOf(documents);
    }

    /** The same item at another time. */
    public AgendaItem at(Start newStart, LocalTime newEnd) {
        return new AgendaItem(
                id,
                number,
                kind,
                title,
                description,
                newStart,
                newEnd,
                room,
                visibility,
                moderators,
                panellists,
                documents);
    }

    /** The same item with another title. */
    public AgendaItem titled(LocalizedText other) {
        return new AgendaItem(
                id, number, kind, other, description, start, end, room, visibility, moderators, panellists, documents);
    }

    /** The same item with another number, or none. */
    public AgendaItem numbered(@Nullable String other) {
        return new AgendaItem(
                id, other, kind, title, description, start, end, room, visibility, moderators, panellists, documents);
    }

    /** The same item as another kind. */
    public AgendaItem ofKind(ItemKind other) {
        return new AgendaItem(
                id, number, other, title, description, start, end, room, visibility, moderators, panellists, documents);
    }

    /** The same item with another description, or none. */
    public AgendaItem described(@Nullable LocalizedText other) {
        return new AgendaItem(
                id, number, kind, title, other, start, end, room, visibility, moderators, panellists, documents);
    }

    /** The same item in another room of its own, or in that of its meeting. */
    public AgendaItem inRoom(@Nullable LocalizedText other) {
        return new AgendaItem(
                id, number, kind, title, description, start, end, other, visibility, moderators, panellists, documents);
    }

    /** The same item with another visibility. */
    public AgendaItem visibleAs(Visibility other) {
        return new AgendaItem(
                id, number, kind, title, description, start, end, room, other, moderators, panellists, documents);
    }

    /** The same item with other moderators. */
    public AgendaItem moderatedBy(List<Person> others) {
        return new AgendaItem(
                id, number, kind, title, description, start, end, room, visibility, others, panellists, documents);
    }

    /** The same item with other panellists. */
    public AgendaItem withPanel(List<Person> others) {
        return new AgendaItem(
                id, number, kind, title, description, start, end, room, visibility, moderators, others, documents);
    }

    /** The same item with other documents. */
    public AgendaItem withDocuments(List<Document> others) {
        return new AgendaItem(
                id, number, kind, title, description, start, end, room, visibility, moderators, panellists, others);
    }

    /** The same item with all its texts edited in one way. */
    AgendaItem withTexts(UnaryOperator<LocalizedText> edit) {
        return new AgendaItem(
                id,
                number,
                kind,
                edit.apply(title),
                description == null ? null : edit.apply(description),
                start,
                end,
                room == null ? null : edit.apply(room),
                visibility,
                moderators.stream().map(person -> person.with(edit)).toList(),
                panellists.stream().map(person -> person.with(edit)).toList(),
                documents.stream()
                        .map(document -> document.titled(edit.apply(document.title())))
                        .toList());
    }
}
