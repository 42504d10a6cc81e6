package org.convoke.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Standing;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one meeting or item, in all languages. Two entries that are equal are the same event unchanged:
 * nothing else makes its SEQUENCE rise. What emails do not carry (descriptions, names of translators) is therefore not
 * part of it.
 *
 * @param kind what the identity names
 * @param meeting the meeting itself, or the one that the item is in; null for a deadline
 * @param track the part of the session that its meeting belongs to
 * @param readers who may know of it; becoming visible, or no longer being so, is a change for everybody
 * @param tentative whether the whole programme is
 * @param held whether the session is held, as far as is known
 */
record Entry(
        UUID id,
        Kind kind,
        @Nullable MeetingId meeting,
        @Nullable LocalizedText track,
        LocalizedText title,
        When when,
        @Nullable LocalizedText room,
        @Nullable LocalizedText venue,
        List<Person> people,
        @Nullable String webcast,
        Visibility readers,
        boolean tentative,
        boolean held) {

    /** What an event is of. */
    enum Kind {
        MEETING,
        ITEM,
        DEADLINE
    }

    /** Where it stands on the page of the programme. */
    String anchor() {
        return switch (kind) {
            case MEETING -> "meeting-" + id;
            case ITEM -> "item-" + id;
            case DEADLINE -> "deadline-" + id;
        };
    }

    /** All meetings, items and deadlines of a programme. */
    static Stream<Entry> of(Programme programme) {
        var told = programme.withoutDescriptions();
        return Stream.concat(
                told.meetings().stream().flatMap(meeting -> of(told, meeting)),
                told.deadlines().stream().map(deadline -> of(told, deadline)));
    }

    private static Entry of(Programme programme, Deadline deadline) {
        var time = deadline.time();
        return new Entry(
                deadline.id().value(),
                Kind.DEADLINE,
                null,
                null,
                deadline.title(),
                time == null
                        ? new When.AllDay(deadline.day())
                        : When.Timed.at(
                                deadline.day().atTime(time), programme.venue().zone()),
                null,
                null,
                List.of(),
                null,
                deadline.visibility(),
                isTentative(programme),
                isHeld(programme));
    }

    private static Stream<Entry> of(Programme programme, Meeting meeting) {
        return Stream.concat(
                Stream.of(new Entry(
                        meeting.id().value(),
                        Kind.MEETING,
                        meeting.id(),
                        meeting.track(),
                        meeting.title(),
                        When.Timed.of(meeting.slot(), programme.venue().zone()),
                        meeting.room(),
                        programme.venue().name(),
                        List.of(),
                        meeting.webcast(),
                        meeting.visibility(),
                        isTentative(programme),
                        isHeld(programme))),
                meeting.items().stream().map(item -> of(programme, meeting, item)));
    }

    private static Entry of(Programme programme, Meeting meeting, AgendaItem item) {
        var people = new ArrayList<>(item.moderators());
        people.addAll(item.panellists());
        return new Entry(
                item.id().value(),
                Kind.ITEM,
                meeting.id(),
                meeting.track(),
                item.title(),
                When.Timed.of(meeting.slotOf(item), programme.venue().zone()),
                meeting.roomOf(item).name(),
                programme.venue().name(),
                List.copyOf(people),
                meeting.webcast(),
                item.visibility().isSeenBy(meeting.visibility()) ? meeting.visibility() : item.visibility(),
                isTentative(programme),
                isHeld(programme));
    }

    private static boolean isTentative(Programme programme) {
        return programme.status() == Status.TENTATIVE;
    }

    /** A session that is postponed is not held at these times, and its new ones are not known. */
    private static boolean isHeld(Programme programme) {
        return switch (programme.standing()) {
            case Standing.Convened convened -> true;
            case Standing.Postponed postponed -> false;
            case Standing.Cancelled cancelled -> false;
        };
    }
}
