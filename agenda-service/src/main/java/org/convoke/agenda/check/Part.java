package org.convoke.agenda.check;

import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param at where it is, as a JSON pointer into the programme
 * @param name what people call it
 */
record Part(
        String at,
        @Nullable MeetingId meeting,
        @Nullable ItemId item,
        @Nullable DeadlineId deadline,
        String name) {

    static Part session() {
        return new Part("", null, null, null, "The programme");
    }

    static Part of(int place, Deadline deadline) {
        return new Part(
                "/deadlines/" + place,
                null,
                null,
                deadline.id(),
                deadline.title().sourceText());
    }

    static Part of(int place, Meeting meeting) {
        return new Part(
                "/meetings/" + place, meeting.id(), null, null, meeting.title().sourceText());
    }

    static Part of(Part meeting, int place, AgendaItem item) {
        return new Part(
                meeting.at + "/items/" + place,
                meeting.meeting,
                item.id(),
                null,
                item.title().sourceText());
    }
}
