package org.convoke.agenda.command;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Start;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** A command about an agenda item. */
sealed interface ItemCommand extends Command.Unsigned {

    /** A command about an item that the programme has. */
    sealed interface Edit extends ItemCommand {
        ItemId item();

        /** Sets what changes. */
        void edit(AgendaItem.Fields i);

        @Override
        default Programme on(Programme programme) {
            return Parts.item(programme, item(), i -> i.with(this::edit));
        }
    }

    /** @param added with an id of the client's making, so that it is the same item if it is sent twice */
    record Add(MeetingId meeting, AgendaItem added) implements ItemCommand {
        @Override
        public Programme on(Programme programme) {
            Times.inOrder("/added", added.start(), added.end());
            return Parts.add(programme, meeting, added, "/added");
        }
    }

    /** @param to the meeting that it moves to; it stays in its own where none is given */
    record Move(
            ItemId item,
            Start start,
            LocalTime end,
            @Nullable MeetingId to) implements ItemCommand {
        @Override
        public Programme on(Programme programme) {
            Times.inOrder("", start, end);
            var from = Parts.meetingOf(programme, item, "/item");
            var target = to == null ? from : Parts.meeting(programme, to, "/to");
            var moved = Parts.item(from.items(), item, "/item").at(start, end);
            return Parts.add(Parts.without(programme, item, "/item"), target.id(), moved, "");
        }
    }

    record Retitle(ItemId item, LocalizedText title) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.title = title;
        }
    }

    /** @param number none where it has no number */
    record Renumber(ItemId item, @Nullable String number) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.number = number;
        }
    }

    record ChangeKind(ItemId item, ItemKind kind) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.kind = kind;
        }
    }

    /** @param room none where it is in the room of its meeting */
    record ChangeRoom(ItemId item, @Nullable LocalizedText room) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.room = room;
        }
    }

    record ChangeVisibility(ItemId item, Visibility visibility) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.visibility = visibility;
        }
    }

    /** @param description none where there is nothing to say */
    record Describe(ItemId item, @Nullable LocalizedText description) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.description = description;
        }
    }

    /** @param documents all that it refers to */
    record ChangeDocuments(ItemId item, List<Document> documents) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.documents = documents;
        }
    }

    /** @param speakingTimes all that are limited */
    record ChangeSpeakingTimes(ItemId item, List<SpeakingTime> speakingTimes) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.speakingTimes = speakingTimes;
        }
    }

    /** @param place among those named, from 1; last, where none is given */
    record AddModerator(
            ItemId item, Person person, @Nullable Integer place) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.moderators = Names.add(i.moderators, person, place);
        }
    }

    /** @param place which of them is meant, where several have the name */
    record ReplaceModerator(
            ItemId item, String name, @Nullable Integer place, Person by) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.moderators = Names.replace(i.moderators, name, place, by);
        }
    }

    /** @param place which of them is meant, where several have the name */
    record RemoveModerator(
            ItemId item, String name, @Nullable Integer place) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.moderators = Names.remove(i.moderators, name, place);
        }
    }

    /** @param names all of them, in the new order */
    record ReorderModerators(ItemId item, List<String> names) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.moderators = Names.reorder(i.moderators, names);
        }
    }

    /** @param place among those named, from 1; last, where none is given */
    record AddPanellist(
            ItemId item, Person person, @Nullable Integer place) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.panellists = Names.add(i.panellists, person, place);
        }
    }

    /** @param place which of them is meant, where several have the name */
    record ReplacePanellist(
            ItemId item, String name, @Nullable Integer place, Person by) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.panellists = Names.replace(i.panellists, name, place, by);
        }
    }

    /** @param place which of them is meant, where several have the name */
    record RemovePanellist(
            ItemId item, String name, @Nullable Integer place) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.panellists = Names.remove(i.panellists, name, place);
        }
    }

    /** @param names all of them, in the new order */
    record ReorderPanellists(ItemId item, List<String> names) implements Edit {
        @Override
        public void edit(AgendaItem.Fields i) {
            i.panellists = Names.reorder(i.panellists, names);
        }
    }

    /**
     * Several items take the place of one, in its meeting.
     *
     * @param into at least two; one of them may keep the id
     */
    record Split(ItemId item, List<AgendaItem> into) implements ItemCommand {
        @Override
        public Programme on(Programme programme) {
            if (into.size() < 2) {
                throw new Unfit("/into", "must be at least two items");
            }
            var meeting = Parts.meetingOf(programme, item, "/item");
            var origins = Origins.of(Parts.item(meeting.items(), item, "/item"));
            var split = Parts.without(programme, item, "/item");
            for (int i = 0; i < into.size(); i++) {
                var part = Origins.given(into.get(i), origins);
                Times.inOrder("/into/" + i, part.start(), part.end());
                split = Parts.add(split, meeting.id(), part, "/into/" + i);
            }
            return split;
        }
    }

    /**
     * One item takes the place of several, in the meeting of the first of them.
     *
     * @param items at least two
     * @param into what they become; it may keep the id of one of them
     */
    record Merge(List<ItemId> items, AgendaItem into) implements ItemCommand {
        @Override
        public Programme on(Programme programme) {
            if (items.size() < 2 || new HashSet<>(items).size() != items.size()) {
                throw new Unfit("/items", "must be at least two different items");
            }
            Times.inOrder("/into", into.start(), into.end());
            var meeting = Parts.meetingOf(programme, items.getFirst(), "/items/0");
            Set<ItemId> origins = new LinkedHashSet<>();
            var merged = programme;
            for (int i = 0; i < items.size(); i++) {
                var at = "/items/" + i;
                var from = Parts.meetingOf(merged, items.get(i), at);
                origins.addAll(Origins.of(Parts.item(from.items(), items.get(i), at)));
                merged = Parts.without(merged, items.get(i), at);
            }
            return Parts.add(merged, meeting.id(), Origins.given(into, origins), "/into");
        }
    }

    /** The item is not held. */
    record Cancel(ItemId item) implements ItemCommand {
        @Override
        public Programme on(Programme programme) {
            return Parts.without(programme, item, "/item");
        }
    }
}
