package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.Meeting;
import org.convoke.web.services.Command;
import org.convoke.web.services.Command.Text;

/** The commands by which a meeting becomes what a form says of it; its items stay as they are. */
final class MeetingCommands {

    private MeetingCommands() {}

    static List<Command> between(Meeting was, Meeting meeting) {
        var id = meeting.id();
        var commands = new ArrayList<Command>();
        commands.addAll(TextCommands.of(id, Text.TITLE)
                .between(was.title(), meeting.title(), title -> new Command.RetitleMeeting(id, meeting.title())));
        ItemCommands.add(
                commands,
                was.slot(),
                meeting.slot(),
                () -> new Command.MoveMeeting(id, meeting.date(), meeting.start(), meeting.end()));
        commands.addAll(TextCommands.of(id, Text.ROOM)
                .between(was.room(), meeting.room(), room -> new Command.ChangeMeetingRoom(id, room)));
        ItemCommands.add(
                commands, was.audience(), meeting.audience(), () -> new Command.ChangeAudience(id, meeting.audience()));
        ItemCommands.add(
                commands,
                was.visibility(),
                meeting.visibility(),
                () -> new Command.ChangeMeetingVisibility(id, meeting.visibility()));
        ItemCommands.add(
                commands, was.webcast(), meeting.webcast(), () -> new Command.ChangeWebcast(id, meeting.webcast()));
        commands.addAll(TextCommands.of(id, Text.TRACK)
                .between(was.track(), meeting.track(), track -> new Command.ChangeTrack(id, track)));
        ItemCommands.add(
                commands,
                was.interpretation(),
                meeting.interpretation(),
                () -> new Command.ChangeInterpretation(id, meeting.interpretation()));
        ItemCommands.add(
                commands,
                was.overflow(),
                meeting.overflow(),
                () -> new Command.ChangeOverflowRooms(id, meeting.overflow()));
        return commands;
    }
}
