package org.convoke.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of one meeting or item, in all languages. Two entries that are equal are the same event unchanged:
 * nothing else makes its SEQUENCE rise. What emails do not carry (descriptions, names of translators) is therefore not
 * part of it.
 *
 * @param kind what the identity names
 * @param meeting the meeting itself, or the one that the item is in
 * @param readers who may know of it; becoming visible, or no longer being so, is a change for everybody
 * @param tentative whether the whole programme is
 */
record Entry(
        UUID id,
        Kind kind,
        MeetingId meeting,
        LocalizedText title,
        When when,
        @Nullable LocalizedText room,
        LocalizedText venue,
        List<Person> people,
        @Nullable String webcast,
        Visibility readers,
        boolean tentative) {

    /** What an event is of. */
    enum Kind {
        MEETING,
        ITEM
    }

    /** Where it stands on the page of the programme. */
    String anchor() {
        return switch (kind) {
            case MEETING -> "meeting-" + id;
            case ITEM -> "item-" + id;
        };
    }

    /** All meetings and items of a programme. */
    static Stream<Entry> of(Programme programme) {
        var told = programme.withoutDescriptions();
        return told.meetings().stream().flatMap(meeting -> of(told, meeting));
    }

    private static Stream<Entry> of(Programme programme, Meeting meeting) {
        return Stream.concat(
                Stream.of(new Entry(
                        meeting.id().value(),
                        Kind.MEETING,
                        meeting.id(),
                        meeting.title(),
                        When.Timed.of(meeting.slot(), programme.venue().zone()),
                        meeting.room(),
                        programme.venue().name(),
                        List.of(),
                        meeting.webcast(),
                        meeting.visibility(),
                        isTentative(programme))),
                meeting.items().stream().map(item -> of(programme, meeting, item)));
    }

    private static Entry of(Programme programme, Meeting meeting, AgendaItem item) {
        var people = new ArrayList<>(item.moderators());
        people.addAll(item.panellists());
        return new Entry(
                item.id().value(),
                Kind.ITEM,
                meeting.id(),
                item.title(),
                When.Timed.of(meeting.slotOf(item), programme.venue().zone()),
                meeting.roomOf(item).name(),
                programme.venue().name(),
                List.copyOf(people),
                meeting.webcast(),
                item.visibility().isSeenBy(meeting.visibility()) ? meeting.visibility() : item.visibility(),
                isTentative(programme));
    }

    private static boolean isTentative(Programme programme) {
        return programme.status() == Status.TENTATIVE;
    }
}
