package org.convoke.notification.email;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;

/** The one meeting that a notice is about. */
final class OneMeeting {

    private OneMeeting() {}

    /** None where it is about several, or about the session as a whole: a calendar program takes one at a time. */
    static Optional<MeetingId> of(NoticeText what) {
        var isNow = what.isNow();
        if (isNow == null) {
            return Optional.empty();
        }
        var was = what.was();
        return was == null ? only(isNow.programme()) : between(was.programme(), isNow.programme());
    }

    private static Optional<MeetingId> only(Programme programme) {
        return programme.meetings().size() == 1
                ? Optional.of(programme.meetings().getFirst().id())
                : Optional.empty();
    }

    private static Optional<MeetingId> between(Programme was, Programme isNow) {
        if (!withoutMeetings(was).equals(withoutMeetings(isNow))) {
            return Optional.empty();
        }
        var before = byId(was);
        var now = byId(isNow);
        var different = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(before.get(id), now.get(id)))
                .toList();
        return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
    }

    private static Programme withoutMeetings(Programme programme) {
        return programme.with(p -> p.meetings = List.of());
    }

    private static Map<MeetingId, Meeting> byId(Programme programme) {
        var meetings = new HashMap<MeetingId, Meeting>();
        programme.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        return meetings;
    }
}
