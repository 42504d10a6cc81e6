package org.convoke.calendar;

import org.convoke.programme.MeetingId;

/** Which events of a session a calendar holds. */
public sealed interface Scope {

    /** Whether the event belongs to it. */
    boolean holds(CalendarHistory.Dated event);

    /** All of them. */
    record WholeSession() implements Scope {
        @Override
        public boolean holds(CalendarHistory.Dated event) {
            return true;
        }
    }

    /** A meeting and its items. */
    record OneMeeting(MeetingId id) implements Scope {
        @Override
        public boolean holds(CalendarHistory.Dated event) {
            return id.equals(event.entry().meeting());
        }
    }

    /** The meetings of a track and their items. */
    record OneTrack(TrackKey key) implements Scope {
        @Override
        public boolean holds(CalendarHistory.Dated event) {
            var track = event.entry().track();
            return track != null && TrackKey.of(track).equals(key);
        }
    }
}
