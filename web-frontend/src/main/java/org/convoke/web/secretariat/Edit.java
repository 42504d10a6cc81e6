package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Days;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/** One small change that somebody makes to a draft. */
sealed interface Edit {

    /** The programme with the change made; what it does not name stays as it is. */
    Programme apply(Programme programme);

    /** An item as it shall be, in that meeting, wherever it was before; new where it was nowhere. */
    record ItemPut(MeetingId meeting, AgendaItem item) implements Edit {
        @Override
        public Programme apply(Programme programme) {
            var without = new ItemCancelled(item.id()).apply(programme);
            return without.withMeetings(without.meetings().stream()
                    .map(each -> each.id().equals(meeting)
                            ? each.withItems(Stream.concat(each.items().stream(), Stream.of(item))
                                    .toList())
                            : each)
                    .toList());
        }
    }

    /** An item that shall not take place. */
    record ItemCancelled(ItemId item) implements Edit {
        @Override
        public Programme apply(Programme programme) {
            return programme.withMeetings(programme.meetings().stream()
                    .map(meeting -> meeting.withItems(meeting.items().stream()
                            .filter(each -> !each.id().equals(item))
                            .toList()))
                    .toList());
        }
    }

    /**
     * A meeting as it shall be. One that is on the programme keeps the items that it has there; one that is not comes
     * with its own, but for those that have gone to another meeting.
     */
    record MeetingPut(Meeting meeting) implements Edit {
        @Override
        public Programme apply(Programme programme) {
            var items = programme
                    .meeting(meeting.id())
                    .map(Meeting::items)
                    .orElseGet(() -> meeting.items().stream()
                            .filter(item -> Items.find(programme, item.id()).isEmpty())
                            .toList());
            var meetings = new ArrayList<>(
                    new MeetingCancelled(meeting.id()).apply(programme).meetings());
            meetings.add(meeting.withItems(items));
            return programme.withMeetings(meetings);
        }
    }

    /** What is said of the session as a whole. */
    record SessionPut(LocalizedText title, LocalizedText theme, Venue venue, Days days, Mode mode, Status status)
            implements Edit {
        @Override
        public Programme apply(Programme programme) {
            return programme.with(p -> {
                p.title = title;
                p.theme = theme;
                p.venue = venue;
                p.days = days;
                p.mode = mode;
                p.status = status;
            });
        }
    }

    /** A meeting that shall not take place, with everything that is planned in it. */
    record MeetingCancelled(MeetingId meeting) implements Edit {
        @Override
        public Programme apply(Programme programme) {
            return programme.withMeetings(programme.meetings().stream()
                    .filter(each -> !each.id().equals(meeting))
                    .toList());
        }
    }
}
