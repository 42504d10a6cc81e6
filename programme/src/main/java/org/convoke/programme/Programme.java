package org.convoke.programme;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What is planned for a session: the one value that is edited as a draft, frozen as a revision, compared and told.
 * Meetings and deadlines are kept in the order of their days and times.
 *
 * @param standing not written where the session is held as it was convened
 * @param deadlines not written where there are none
 */
public record Programme(
        LocalizedText title,
        LocalizedText theme,
        Venue venue,
        Days days,
        Mode mode,
        Status status,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Standing.Convened.class)
        Standing standing,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Deadline> deadlines,
        List<Meeting> meetings) {

    public Programme {
        standing = requireNonNullElse(standing, new Standing.Convened());
        deadlines = requireNonNullElse(deadlines, List.<Deadline>of()).stream()
                .sorted(Deadline.IN_ORDER)
                .toList();
        meetings = meetings.stream().sorted(Meeting.IN_ORDER).toList();
        requireDistinct(
                "deadlines", "deadline", deadlines.stream().map(Deadline::id).toList());
        requireDistinct(
                "meetings", "meeting", meetings.stream().map(Meeting::id).toList());
        requireDistinct(
                "meetings",
                "item",
                meetings.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .map(AgendaItem::id)
                        .toList());
    }

    private static void requireDistinct(String field, String what, List<?> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException(field + " must not hold the same " + what + " id twice");
        }
    }

    /** A programme of a session that is held, without deadlines. */
    public static Programme of(
            LocalizedText title,
            LocalizedText theme,
            Venue venue,
            Days days,
            Mode mode,
            Status status,
            List<Meeting> meetings) {
        return new Programme(title, theme, venue, days, mode, status, new Standing.Convened(), List.of(), meetings);
    }

    /**
     * The programme as a reader may know it: what is above the reader's level is not there, and who wrote or translated
     * a text is for those who prepare the session.
     */
    public Programme visibleTo(Visibility reader) {
        var visible = partsVisibleTo(reader);
        return reader == Visibility.INTERNAL ? visible : visible.withoutTranslators();
    }

    private Programme partsVisibleTo(Visibility reader) {
        return with(p -> {
            p.deadlines = deadlines.stream()
                    .filter(deadline -> deadline.visibility().isSeenBy(reader))
                    .toList();
            p.meetings = meetings.stream()
                    .filter(meeting -> meeting.visibility().isSeenBy(reader))
                    .map(meeting -> meeting.withItems(meeting.items().stream()
                            .filter(item -> item.visibility().isSeenBy(reader))
                            .toList()))
                    .toList();
        });
    }

    /**
     * The programme without the descriptions of its items and without the names of those who wrote its texts: the form
     * in which it travels in events, which carry no more of persons than the programme itself names.
     */
    public Programme withoutDescriptions() {
        var unsigned = withTexts(LocalizedText::withoutTranslators);
        return unsigned.withMeetings(unsigned.meetings.stream()
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .map(item -> item.described(null))
                        .toList()))
                .toList());
    }

    /** The programme without the names of those who wrote its texts. */
    public Programme withoutTranslators() {
        return withTexts(LocalizedText::withoutTranslators);
    }

    private Programme withTexts(UnaryOperator<LocalizedText> edit) {
        return with(p -> {
            p.title = edit.apply(title);
            p.theme = edit.apply(theme);
            p.venue = new Venue(edit.apply(venue.name()), edit.apply(venue.city()), venue.zone());
            p.standing = standing.withTexts(edit);
            p.deadlines =
                    deadlines.stream().map(deadline -> deadline.withTexts(edit)).toList();
            p.meetings =
                    meetings.stream().map(meeting -> meeting.withTexts(edit)).toList();
        });
    }

    /** The same programme with other meetings. */
    public Programme withMeetings(List<Meeting> others) {
        return with(p -> p.meetings = others);
    }

    /** The same programme but for what the edit sets: {@code programme.with(p -> p.status = Status.FINAL)}. */
    public Programme with(Consumer<Fields> edit) {
        var fields = new Fields(this);
        edit.accept(fields);
        return fields.programme();
    }

    /** The meeting of that id, if it is on the programme. */
    public Optional<Meeting> meeting(MeetingId id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /** How many agenda items the programme has. */
    public int itemCount() {
        return meetings.stream().mapToInt(meeting -> meeting.items().size()).sum();
    }

    /** The fields of a programme, open while {@link #with} edits them. */
    public static final class Fields {
        public LocalizedText title;
        public LocalizedText theme;
        public Venue venue;
        public Days days;
        public Mode mode;
        public Status status;
        public Standing standing;
        public List<Deadline> deadlines;
        public List<Meeting> meetings;

        private Fields(Programme p) {
            title = p.title;
            theme = p.theme;
            venue = p.venue;
            days = p.days;
            mode = p.mode;
            status = p.status;
            standing = p.standing;
            deadlines = p.deadlines;
            meetings = p.meetings;
        }

        private Programme programme() {
            return new Programme(title, theme, venue, days, mode, status, standing, deadlines, meetings);
        }
    }
}
