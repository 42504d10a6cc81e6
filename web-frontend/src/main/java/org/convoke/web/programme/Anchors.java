package org.convoke.web.programme;

import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Subject;

/** Where on the page of a programme something stands; the same in every language and revision. */
public final class Anchors {

    private Anchors() {}

    /** The anchor of an item. */
    public static String of(ItemId item) {
        return "item-" + item;
    }

    /** The anchor of a meeting. */
    public static String of(MeetingId meeting) {
        return "meeting-" + meeting;
    }

    /** The anchor of a deadline. */
    public static String of(DeadlineId deadline) {
        return "deadline-" + deadline;
    }

    /** The anchor of what a change is about; the session itself is the page. */
    public static String of(Subject subject) {
        return switch (subject) {
            case Subject.OfItem item -> of(item.id());
            case Subject.OfMeeting meeting -> of(meeting.id());
            case Subject.OfDeadline deadline -> of(deadline.id());
            case Subject.WholeSession session -> "main";
        };
    }
}
