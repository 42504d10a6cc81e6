package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.Venue;
import org.convoke.web.services.Command;
import org.convoke.web.services.Command.Text;

/** The commands by which what is said of the session as a whole becomes what a form says. */
final class SessionCommands {

    private SessionCommands() {}

    static List<Command> between(Edit.SessionPut was, Edit.SessionPut isNow) {
        var commands = new ArrayList<Command>();
        commands.addAll(TextCommands.ofSession(Text.TITLE)
                .between(was.title(), isNow.title(), title -> new Command.RetitleSession(isNow.title())));
        commands.addAll(TextCommands.ofSession(Text.THEME)
                .between(was.theme(), isNow.theme(), theme -> new Command.ChangeTheme(isNow.theme())));
        commands.addAll(venue(was.venue(), isNow.venue()));
        ItemCommands.add(commands, was.days(), isNow.days(), () -> new Command.ChangeSessionDates(isNow.days()));
        ItemCommands.add(commands, was.mode(), isNow.mode(), () -> new Command.ChangeMode(isNow.mode()));
        ItemCommands.add(commands, was.status(), isNow.status(), () -> new Command.ChangeStatus(isNow.status()));
        return commands;
    }

    private static List<Command> venue(Venue was, Venue isNow) {
        var isAnother = !was.name().inSource().equals(isNow.name().inSource())
                || !was.city().inSource().equals(isNow.city().inSource());
        if (isAnother) {
            return List.of(new Command.ChangeVenue(isNow));
        }
        var commands = new ArrayList<Command>();
        commands.addAll(TextCommands.ofSession(Text.VENUE_NAME)
                .between(was.name(), isNow.name(), name -> new Command.ChangeVenue(isNow)));
        commands.addAll(TextCommands.ofSession(Text.VENUE_CITY)
                .between(was.city(), isNow.city(), city -> new Command.ChangeVenue(isNow)));
        return commands;
    }
}
