package org.convoke.programme;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a meeting.
 *
 * @param number its number on the agenda, where it has one ("2", "3 (b)")
 * @param room its own room, where it is not that of the meeting
 * @param end the planned end, local time of the venue, on the day of the meeting
 * @param speakingTimes how long each kind of speaker may speak, once for a kind; none where nothing is limited
 * @param origins the items of earlier programmes that it came out of by splits and merges, also over several steps
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
        List<Document> documents,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SpeakingTime> speakingTimes,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemId> origins) {

    /** The order in a meeting: by time, then by number, then by identity, so that it needs no field of its own. */
    static final Comparator<AgendaItem> IN_ORDER = Comparator.comparing((AgendaItem item) -> item.start.expected())
            .thenComparing(AgendaItem::end)
            .thenComparing(item -> item.number == null ? "" : item.number)
            .thenComparing(item -> item.id.value());

    public AgendaItem {
        moderators = List.copyOf(moderators);
        panellists = List.copyOf(panellists);
        documents = List.copyOf(documents);
        speakingTimes = requireNonNullElse(speakingTimes, List.<SpeakingTime>of()).stream()
                .sorted(Comparator.comparing(SpeakingTime::speaker))
                .toList();
        origins = List.copyOf(requireNonNullElse(origins, List.of()));
        if (speakingTimes.stream().map(SpeakingTime::speaker).distinct().count() != speakingTimes.size()) {
            throw new IllegalArgumentException("speakingTimes must not hold the same kind of speaker twice");
        }
    }

    /** An item of which no more is known than every item has: public, with nobody and nothing to it. */
    public static AgendaItem of(ItemId id, ItemKind kind, LocalizedText title, Start start, LocalTime end) {
        return new AgendaItem(
                id,
                null,
                kind,
                title,
                null,
                start,
                end,
                null,
                Visibility.PUBLIC,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same item but for what the edit sets: {@code item.with(i -> i.kind = ItemKind.PANEL)}. */
    public AgendaItem with(Consumer<Fields> edit) {
        var fields = new Fields(this);
        edit.accept(fields);
        return fields.item();
    }

    /** The same item at another time. */
    public AgendaItem at(Start newStart, LocalTime newEnd) {
        return with(i -> {
            i.start = newStart;
            i.end = newEnd;
        });
    }

    /** The same item with another title. */
    public AgendaItem titled(LocalizedText other) {
        return with(i -> i.title = other);
    }

    /** The same item with another number, or none. */
    public AgendaItem numbered(@Nullable String other) {
        return with(i -> i.number = other);
    }

    /** The same item with another description, or none. */
    public AgendaItem described(@Nullable LocalizedText other) {
        return with(i -> i.description = other);
    }

    /** The same item in another room of its own, or in that of its meeting. */
    public AgendaItem inRoom(@Nullable LocalizedText other) {
        return with(i -> i.room = other);
    }

    /** The same item with another visibility. */
    public AgendaItem visibleAs(Visibility other) {
        return with(i -> i.visibility = other);
    }

    /** The same item with other moderators. */
    public AgendaItem moderatedBy(List<Person> others) {
        return with(i -> i.moderators = others);
    }

    /** The same item with other panellists. */
    public AgendaItem withPanel(List<Person> others) {
        return with(i -> i.panellists = others);
    }

    /** The same item with other documents. */
    public AgendaItem withDocuments(List<Document> others) {
        return with(i -> i.documents = others);
    }

    /** The same item, said to have come out of those items of an earlier programme. */
    public AgendaItem cameOutOf(List<ItemId> others) {
        return with(i -> i.origins = others);
    }

    /** The same item with all its texts edited in one way. */
    AgendaItem withTexts(UnaryOperator<LocalizedText> edit) {
        return with(i -> {
            i.title = edit.apply(title);
            i.description = description == null ? null : edit.apply(description);
            i.room = room == null ? null : edit.apply(room);
            i.moderators = moderators.stream().map(person -> person.with(edit)).toList();
            i.panellists = panellists.stream().map(person -> person.with(edit)).toList();
            i.documents = documents.stream()
                    .map(document -> document.titled(edit.apply(document.title())))
                    .toList();
        });
    }

    /** The fields of an item, open while {@link #with} edits them. */
    public static final class Fields {
        public ItemId id;
        public @Nullable String number;
        public ItemKind kind;
        public LocalizedText title;
        public @Nullable LocalizedText description;
        public Start start;
        public LocalTime end;
        public @Nullable LocalizedText room;
        public Visibility visibility;
        public List<Person> moderators;
        public List<Person> panellists;
        public List<Document> documents;
        public List<SpeakingTime> speakingTimes;
        public List<ItemId> origins;

        private Fields(AgendaItem i) {
            id = i.id;
            number = i.number;
            kind = i.kind;
            title = i.title;
            description = i.description;
            start = i.start;
            end = i.end;
            room = i.room;
            visibility = i.visibility;
            moderators = i.moderators;
            panellists = i.panellists;
            documents = i.documents;
            speakingTimes = i.speakingTimes;
            origins = i.origins;
        }

        private AgendaItem item() {
            return new AgendaItem(
                    id,
                    number,
                    kind,
                    title,
                    description,
                    start,
                    end,
                    room,
                    visibility,
                    moderators,
                    panellists,
                    documents,
                    speakingTimes,
                    origins);
        }
    }
}
