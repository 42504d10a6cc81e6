package org.convoke.agenda.exchange;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;

/** A programme under other ids: whatever names a meeting or an item names it by the other id too. */
public final class Renaming {

    private final UnaryOperator<UUID> otherId;

    private Renaming(UnaryOperator<UUID> otherId) {
        this.otherId = otherId;
    }

    /** @param otherId gives each id another one, or itself */
    public static Programme of(Programme programme, UnaryOperator<UUID> otherId) {
        var renaming = new Renaming(otherId);
        return programme.with(p -> {
            p.deadlines = programme.deadlines().stream().map(renaming::deadline).toList();
            p.meetings = programme.meetings().stream().map(renaming::meeting).toList();
        });
    }

    private Deadline deadline(Deadline deadline) {
        return new Deadline(
                new DeadlineId(otherId.apply(deadline.id().value())),
                deadline.kind(),
                deadline.title(),
                deadline.day(),
                deadline.time(),
                deadline.visibility());
    }

    private Meeting meeting(Meeting meeting) {
        return meeting.with(m -> {
            m.id = meeting(meeting.id());
            m.start = start(meeting.start());
            m.items = meeting.items().stream().map(this::item).toList();
        });
    }

    private AgendaItem item(AgendaItem item) {
        return item.with(i -> {
            i.id = item(item.id());
            i.start = start(item.start());
            i.origins = item.origins().stream().map(this::item).toList();
        });
    }

    private Start start(Start start) {
        return switch (start) {
            case Start.At at -> at;
            case Start.After after -> new Start.After(meeting(after.after()), after.estimate());
        };
    }

    private MeetingId meeting(MeetingId id) {
        return new MeetingId(otherId.apply(id.value()));
    }

    private ItemId item(ItemId id) {
        return new ItemId(otherId.apply(id.value()));
    }
}
