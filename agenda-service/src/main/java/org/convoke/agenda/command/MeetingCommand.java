package org.convoke.agenda.command;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** A command about a meeting. */
sealed interface MeetingCommand extends Command.Unsigned {

    /** A command about a meeting that the programme has. */
    sealed interface Edit extends MeetingCommand {
        MeetingId meeting();

        /** Sets what changes. */
        void edit(Meeting.Fields m);

        @Override
        default Programme on(Programme programme) {
            return Parts.meeting(programme, meeting(), m -> m.with(this::edit));
        }
    }

    /** @param added with ids of the client's making, so that it is the same meeting if it is sent twice */
    record Add(Meeting added) implements MeetingCommand {
        @Override
        public Programme on(Programme programme) {
            Times.inOrder("/added", added);
            return Parts.add(programme, added);
        }
    }

    /** @param withItems whether its items move by as much as its start does; without it they keep their times of day */
    record Move(
            MeetingId meeting,
            LocalDate date,
            Start start,
            LocalTime end,
            @Nullable Boolean withItems) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            Times.inOrder("", start, end);
            if (Boolean.TRUE.equals(withItems)) {
                var by = Duration.between(m.start.expected(), start.expected());
                m.items = m.items.stream().map(item -> Times.shifted(item, by)).toList();
            }
            m.date = date;
            m.start = start;
            m.end = end;
        }
    }

    record Retitle(MeetingId meeting, LocalizedText title) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.title = title;
        }
    }

    /** @param room none where it is not yet known, or where there is none */
    record ChangeRoom(MeetingId meeting, @Nullable LocalizedText room) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.room = room;
        }
    }

    /** @param overflow all further rooms where the meeting can be followed */
    record ChangeOverflow(MeetingId meeting, List<LocalizedText> overflow) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.overflow = overflow;
        }
    }

    record ChangeAudience(MeetingId meeting, Audience audience) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.audience = audience;
        }
    }

    record ChangeVisibility(MeetingId meeting, Visibility visibility) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.visibility = visibility;
        }
    }

    /** @param address none where there is no webcast */
    record ChangeWebcast(MeetingId meeting, @Nullable String address) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.webcast = address;
        }
    }

    /** @param track none where it belongs to no track */
    record ChangeTrack(MeetingId meeting, @Nullable LocalizedText track) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.track = track;
        }
    }

    /** @param languages all into which it is interpreted */
    record ChangeInterpretation(MeetingId meeting, List<String> languages) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            m.interpretation = languages;
        }
    }

    /**
     * Puts items of a meeting in another order: they share out the time between the first start and the last end among
     * themselves, each as long as it was, with the pauses where they were.
     *
     * @param items those that change places, in the new order
     */
    record ReorderItems(MeetingId meeting, List<ItemId> items) implements Edit {
        @Override
        public void edit(Meeting.Fields m) {
            if (items.size() < 2 || new HashSet<>(items).size() != items.size()) {
                throw new Unfit("/items", "must be at least two different items of the meeting");
            }
            var order = new ArrayList<AgendaItem>();
            for (int i = 0; i < items.size(); i++) {
                order.add(Parts.item(m.items, items.get(i), "/items/" + i));
            }
            var placed = Times.inTheOrder(order);
            var others = new ArrayList<>(m.items);
            others.removeAll(order);
            others.addAll(placed);
            m.items = others;
        }
    }

    /** The meeting is not held, with all that is in it. */
    record Cancel(MeetingId meeting) implements MeetingCommand {
        @Override
        public Programme on(Programme programme) {
            return Parts.without(programme, meeting);
        }
    }
}
