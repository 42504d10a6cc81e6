package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.web.services.Command;

/** What a form says of a part of a programme. */
sealed interface Edit {

    /** The commands by which the part, as another form of it says it, becomes what this one says; what neither says stays. */
    List<Command> since(Edit was);

    /** The commands by which the part comes to be on the programme. */
    List<Command> added();

    /** An item, in that meeting. */
    record ItemPut(MeetingId meeting, AgendaItem item) implements Edit {
        @Override
        public List<Command> since(Edit was) {
            return was instanceof ItemPut before ? ItemCommands.between(before, this) : added();
        }

        @Override
        public List<Command> added() {
            return List.of(new Command.AddItem(meeting, item));
        }
    }

    /** A meeting; its items have forms of their own. */
    record MeetingPut(Meeting meeting) implements Edit {
        @Override
        public List<Command> since(Edit was) {
            return was instanceof MeetingPut before ? MeetingCommands.between(before.meeting(), meeting) : added();
        }

        @Override
        public List<Command> added() {
            return List.of(new Command.AddMeeting(meeting));
        }
    }

    /** What is said of the session as a whole. */
    record SessionPut(LocalizedText title, LocalizedText theme, Venue venue, Days days, Mode mode, Status status)
            implements Edit {
        @Override
        public List<Command> since(Edit was) {
            return was instanceof SessionPut before ? SessionCommands.between(before, this) : added();
        }

        @Override
        public List<Command> added() {
            return List.of(); // there always is a session
        }
    }
}
