package org.convoke.agenda.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.ProgrammeBuilder;
import org.convoke.programme.Visibility;

/** Makes, from a seed, commands of which no two say the same field, and none needs what another takes away. */
public final class RandomCommands {

    private final Random random;

    private RandomCommands(long seed) {
        random = new Random(seed);
    }

    /** Commands about a programme, in any order. */
    public static List<Command> independent(Programme programme, long seed) {
        return new RandomCommands(seed).about(programme);
    }

    private List<Command> about(Programme programme) {
        var commands = new ArrayList<Command>();
        commands.add(new SessionCommand.Retitle(text()));
        commands.add(new SessionCommand.ChangeTheme(text()));
        commands.add(new SessionCommand.ChangeMode(Mode.HYBRID));
        commands.add(new SessionCommand.Postpone(text()));
        for (var deadline : programme.deadlines()) {
            commands.add(new DeadlineCommand.Retitle(deadline.id(), text()));
            commands.add(new DeadlineCommand.Move(deadline.id(), deadline.day().minusDays(random.nextInt(5)), null));
        }
        for (var meeting : programme.meetings()) {
            var id = meeting.id();
            commands.add(new MeetingCommand.Retitle(id, text()));
            commands.add(new MeetingCommand.ChangeRoom(id, text()));
            commands.add(new MeetingCommand.ChangeAudience(id, Audience.PUBLIC));
            commands.add(new MeetingCommand.ChangeInterpretation(id, List.of("fr", "es")));
            commands.add(new ItemCommand.Add(id, added(random.nextInt())));
            for (var item : meeting.items()) {
                if (random.nextInt(5) == 0) {
                    commands.add(new ItemCommand.Cancel(item.id()));
                } else {
                    edits(item, programme, commands);
                }
            }
        }
        Collections.shuffle(commands, random);
        return commands;
    }

    private void edits(AgendaItem item, Programme programme, List<Command> commands) {
        var meetings = programme.meetings();
        commands.add(new ItemCommand.Retitle(item.id(), text()));
        commands.add(new ItemCommand.Describe(item.id(), text()));
        commands.add(new ItemCommand.Renumber(item.id(), Integer.toString(random.nextInt(9))));
        commands.add(new ItemCommand.ChangeKind(item.id(), ItemKind.DIALOGUE));
        commands.add(new ItemCommand.ChangeVisibility(item.id(), Visibility.PARTICIPANTS));
        commands.add(new ItemCommand.AddPanellist(
                item.id(), new Person("Somebody " + random.nextInt(), null, null, null, false), null));
        commands.add(new ItemCommand.Move(
                item.id(),
                ProgrammeBuilder.at("09:0" + random.nextInt(10)),
                ProgrammeBuilder.to("17:1" + random.nextInt(10)),
                meetings.get(random.nextInt(meetings.size())).id()));
    }

    private static AgendaItem added(int number) {
        return AgendaItem.of(
                ProgrammeBuilder.item("Added " + number),
                ItemKind.PANEL,
                LocalizedText.english("Added " + number),
                ProgrammeBuilder.at("10:00"),
                ProgrammeBuilder.to("11:00"));
    }

    private LocalizedText text() {
        return LocalizedText.english("Text " + random.nextInt());
    }
}
