package org.convoke.agenda.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;

/** Finds the part of a programme that a command is about, and puts another one in its place. */
final class Parts {

    private Parts() {}

    static Programme add(Programme programme, Deadline added) {
        if (programme.deadlines().stream().anyMatch(known -> known.id().equals(added.id()))) {
            throw taken("/added/id");
        }
        return programme.with(p -> p.deadlines = with(p.deadlines, added));
    }

    static Programme add(Programme programme, Meeting added) {
        if (programme.meeting(added.id()).isPresent()) {
            throw taken("/added/id");
        }
        for (int i = 0; i < added.items().size(); i++) {
            requireNew(programme, added.items().get(i).id(), "/added/items/" + i + "/id");
        }
        return programme.with(p -> p.meetings = with(p.meetings, added));
    }

    static Programme add(Programme programme, MeetingId meeting, AgendaItem added, String at) {
        requireNew(programme, added.id(), at + "/id");
        return meeting(programme, meeting, m -> m.withItems(with(m.items(), added)));
    }

    static Programme deadline(Programme programme, DeadlineId id, UnaryOperator<Deadline> edit) {
        var was = programme.deadlines().stream()
                .filter(deadline -> deadline.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit("/deadline", "must be a deadline of the programme"));
        var isNow = edit.apply(was);
        return programme.with(p -> p.deadlines = replaced(p.deadlines, was, isNow));
    }

    static Programme meeting(Programme programme, MeetingId id, UnaryOperator<Meeting> edit) {
        var was = meeting(programme, id, "/meeting");
        var isNow = edit.apply(was);
        return programme.withMeetings(replaced(programme.meetings(), was, isNow));
    }

    static Programme item(Programme programme, ItemId id, UnaryOperator<AgendaItem> edit) {
        var meeting = meetingOf(programme, id, "/item");
        var was = item(meeting.items(), id, "/item");
        var isNow = edit.apply(was);
        return programme.withMeetings(
                replaced(programme.meetings(), meeting, meeting.withItems(replaced(meeting.items(), was, isNow))));
    }

    static Programme without(Programme programme, DeadlineId id) {
        var gone = programme.deadlines().stream()
                .filter(deadline -> deadline.id().equals(id))
                .toList();
        if (gone.isEmpty()) {
            throw new Unfit("/deadline", "must be a deadline of the programme");
        }
        return programme.with(p -> p.deadlines = without(p.deadlines, gone));
    }

    static Programme without(Programme programme, MeetingId id) {
        var gone = meeting(programme, id, "/meeting");
        return programme.withMeetings(without(programme.meetings(), List.of(gone)));
    }

    static Programme without(Programme programme, ItemId id, String at) {
        var meeting = meetingOf(programme, id, at);
        var gone = item(meeting.items(), id, at);
        return programme.withMeetings(
                replaced(programme.meetings(), meeting, meeting.withItems(without(meeting.items(), List.of(gone)))));
    }

    static Meeting meeting(Programme programme, MeetingId id, String at) {
        return programme.meeting(id).orElseThrow(() -> new Unfit(at, "must be a meeting of the programme"));
    }

    /** The meeting that holds an item. */
    static Meeting meetingOf(Programme programme, ItemId id, String at) {
        return programme.meetings().stream()
                .filter(meeting ->
                        meeting.items().stream().anyMatch(item -> item.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new Unfit(at, "must be an item of the programme"));
    }

    static AgendaItem item(List<AgendaItem> items, ItemId id, String at) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unfit(at, "must be an item of the meeting"));
    }

    static Deadline titled(Deadline deadline, LocalizedText title) {
        return new Deadline(
                deadline.id(), deadline.kind(), title, deadline.day(), deadline.time(), deadline.visibility());
    }

    private static void requireNew(Programme programme, ItemId id, String at) {
        if (programme.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .anyMatch(item -> item.id().equals(id))) {
            throw taken(at);
        }
    }

    private static Unfit taken(String at) {
        return new Unfit(at, "must be an id that the programme does not hold yet");
    }

    private static <T> List<T> with(List<T> all, T added) {
        return Stream.concat(all.stream(), Stream.of(added)).toList();
    }

    private static <T> List<T> without(List<T> all, List<T> gone) {
        return all.stream().filter(each -> !gone.contains(each)).toList();
    }

    /** Compared by identity: that is quick, and the part has just been found in the list. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> List<T> replaced(List<T> all, T was, T isNow) {
        var others = new ArrayList<T>(all);
        others.replaceAll(each -> each == was ? isNow : each);
        return others;
    }
}
