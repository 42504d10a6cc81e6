package org.convoke.programme;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is planned for a session: the one value that is edited as a draft, frozen as a revision, compared and told.
 * Meetings are kept in the order of their days and times.
 */
public record Programme(
        LocalizedText title,
        LocalizedText theme,
        Venue venue,
        Days days,
        Mode mode,
        Status status,
        List<Meeting> meetings) {

    public Programme {
        meetings = meetings.stream().sorted(Meeting.IN_ORDER).toList();
        requireDistinct("meeting", meetings.stream().map(Meeting::id).toList());
        requireDistinct(
                "item",
                meetings.stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .map(AgendaItem::id)
                        .toList());
    }

    private static void requireDistinct(String what, List<?> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("meetings must not hold the same " + what + " id twice");
        }
    }

    /** The programme as a reader may know it: meetings and items above the reader's level are not there. */
    public Programme visibleTo(Visibility reader) {
        return withMeetings(meetings.stream()
                .filter(meeting -> meeting.visibility().isSeenBy(reader))
                .map(meeting -> meeting.withItems(meeting.items().stream()
                        .filter(item -> item.visibility().isSeenBy(reader))
                        .toList()))
                .toList());
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
        return new Programme(
                edit.apply(title),
                edit.apply(theme),
                new Venue(edit.apply(venue.name()), edit.apply(venue.city()), venue.zone()),
                days,
                mode,
                status,
                meetings.stream().map(meeting -> meeting.withTexts(edit)).toList());
    }

    /** The same programme with other meetings. */
    public Programme withMeetings(List<Meeting> others) {
        return new Programme(title, theme, venue, days, mode, status, others);
    }

    /** The meeting of that id, if it is on the programme. */
    public Optional<Meeting> meeting(MeetingId id) {
        return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /** How many agenda items the programme has. */
    public int itemCount() {
        return meetings.stream().mapToInt(meeting -> meeting.items().size()).sum();
    }
}
