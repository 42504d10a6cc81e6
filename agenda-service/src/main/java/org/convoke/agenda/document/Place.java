package org.convoke.agenda.document;

import java.util.Optional;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a document belongs to: an item, a meeting, or, with neither, the session.
 *
 * @param item its meeting is not named besides
 */
record Place(@Nullable MeetingId meeting, @Nullable ItemId item) {

    /** Who sees the place in a programme; empty where the programme has no such place. */
    Optional<Visibility> visibility(Programme programme) {
        if (item != null) {
            return programme.meetings().stream()
                    .flatMap(sitting -> sitting.items().stream()
                            .filter(each -> each.id().equals(item))
                            .map(each -> narrower(sitting, each)))
                    .findFirst();
        }
        return meeting == null
                ? Optional.of(Visibility.PUBLIC)
                : programme.meeting(meeting).map(Meeting::visibility);
    }

    private static Visibility narrower(Meeting meeting, AgendaItem item) {
        return meeting.visibility().compareTo(item.visibility()) > 0 ? meeting.visibility() : item.visibility();
    }
}
