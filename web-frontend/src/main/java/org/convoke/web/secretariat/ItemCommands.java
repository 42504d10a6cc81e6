package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.convoke.web.services.Command;
import org.convoke.web.services.Command.Text;
import org.jspecify.annotations.Nullable;

/** The commands by which an item becomes what a form says of it. */
final class ItemCommands {

    private ItemCommands() {}

    static List<Command> between(Edit.ItemPut was, Edit.ItemPut isNow) {
        var before = was.item();
        var item = isNow.item();
        var id = item.id();
        var commands = new ArrayList<Command>();
        commands.addAll(TextCommands.of(id, Text.TITLE)
                .between(before.title(), item.title(), title -> new Command.RetitleItem(id, item.title())));
        add(commands, before.number(), item.number(), () -> new Command.RenumberItem(id, item.number()));
        add(commands, before.kind(), item.kind(), () -> new Command.ChangeItemKind(id, item.kind()));
        add(
                commands,
                List.of(was.meeting(), before.start(), before.end()),
                List.of(isNow.meeting(), item.start(), item.end()),
                () -> new Command.MoveItem(
                        id, item.start(), item.end(), was.meeting().equals(isNow.meeting()) ? null : isNow.meeting()));
        commands.addAll(TextCommands.of(id, Text.ROOM)
                .between(before.room(), item.room(), room -> new Command.ChangeItemRoom(id, room)));
        add(
                commands,
                before.visibility(),
                item.visibility(),
                () -> new Command.ChangeItemVisibility(id, item.visibility()));
        commands.addAll(TextCommands.of(id, Text.DESCRIPTION)
                .between(before.description(), item.description(), text -> new Command.DescribeItem(id, text)));
        commands.addAll(PeopleCommands.ofModerators(id).between(before.moderators(), item.moderators()));
        commands.addAll(PeopleCommands.ofPanellists(id).between(before.panellists(), item.panellists()));
        add(commands, before.documents(), item.documents(), () -> new Command.ChangeDocuments(id, item.documents()));
        add(
                commands,
                before.speakingTimes(),
                item.speakingTimes(),
                () -> new Command.ChangeSpeakingTimes(id, item.speakingTimes()));
        return commands;
    }

    /** Adds a command where the two differ. */
    static void add(List<Command> commands, @Nullable Object was, @Nullable Object isNow, Supplier<Command> command) {
        if (!Objects.equals(was, isNow)) {
            commands.add(command.get());
        }
    }
}
