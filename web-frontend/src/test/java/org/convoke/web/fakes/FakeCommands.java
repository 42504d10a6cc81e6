package org.convoke.web.fakes;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Venue;
import org.convoke.web.services.Command;
import org.jspecify.annotations.Nullable;

/** What commands make of a programme, as {@code docs/api/draft-commands.md} says. */
public final class FakeCommands {

    private FakeCommands() {}

    /** @throws IllegalArgumentException where a command does not fit */
    public static Programme on(Programme programme, List<Command> commands) {
        var changed = programme;
        for (var command : commands) {
            changed = on(changed, command);
        }
        return changed;
    }

    static Programme on(Programme p, Command command) {
        return switch (command) {
            case Command.RetitleSession c -> p.with(s -> s.title = c.title());
            case Command.ChangeTheme c -> p.with(s -> s.theme = c.theme());
            case Command.ChangeSessionDates c -> p.with(s -> s.days = c.days());
            case Command.ChangeVenue c -> p.with(s -> s.venue = c.venue());
            case Command.ChangeMode c -> p.with(s -> s.mode = c.mode());
            case Command.ChangeStatus c -> p.with(s -> s.status = c.status());
            case Command.AddDeadline c -> p.with(s -> s.deadlines = with(p.deadlines(), c.added()));
            case Command.MoveDeadline c ->
                deadline(
                        p,
                        c.deadline(),
                        d -> new Deadline(d.id(), d.kind(), d.title(), c.day(), c.time(), d.visibility()));
            case Command.RetitleDeadline c ->
                deadline(
                        p,
                        c.deadline(),
                        d -> new Deadline(d.id(), d.kind(), c.title(), d.day(), d.time(), d.visibility()));
            case Command.ChangeDeadlineKind c ->
                deadline(
                        p,
                        c.deadline(),
                        d -> new Deadline(d.id(), c.kind(), d.title(), d.day(), d.time(), d.visibility()));
            case Command.ChangeDeadlineVisibility c ->
                deadline(
                        p,
                        c.deadline(),
                        d -> new Deadline(d.id(), d.kind(), d.title(), d.day(), d.time(), c.visibility()));
            case Command.WithdrawDeadline c ->
                p.with(s -> s.deadlines = p.deadlines().stream()
                        .filter(each -> !each.id().equals(c.deadline()))
                        .toList());
            case Command.AddMeeting c -> p.withMeetings(with(p.meetings(), c.added()));
            case Command.MoveMeeting c ->
                meeting(p, c.meeting(), m -> {
                    m.date = c.date();
                    m.start = c.start();
                    m.end = c.end();
                });
            case Command.RetitleMeeting c -> meeting(p, c.meeting(), m -> m.title = c.title());
            case Command.ChangeMeetingRoom c -> meeting(p, c.meeting(), m -> m.room = c.room());
            case Command.ChangeOverflowRooms c -> meeting(p, c.meeting(), m -> m.overflow = c.overflow());
            case Command.ChangeAudience c -> meeting(p, c.meeting(), m -> m.audience = c.audience());
            case Command.ChangeMeetingVisibility c -> meeting(p, c.meeting(), m -> m.visibility = c.visibility());
            case Command.ChangeWebcast c -> meeting(p, c.meeting(), m -> m.webcast = c.address());
            case Command.ChangeTrack c -> meeting(p, c.meeting(), m -> m.track = c.track());
            case Command.ChangeInterpretation c -> meeting(p, c.meeting(), m -> m.interpretation = c.languages());
            case Command.ReorderItems c -> meeting(p, c.meeting(), m -> m.items = reordered(m.items, c.items()));
            case Command.CancelMeeting c ->
                p.withMeetings(p.meetings().stream()
                        .filter(each -> !each.id().equals(c.meeting()))
                        .toList());
            case Command.AddItem c -> meeting(p, c.meeting(), m -> m.items = with(m.items, c.added()));
            case Command.MoveItem c -> {
                var meeting = meetingOf(p, c.item());
                var moved = itemOf(meeting, c.item()).at(c.start(), c.end());
                var to = c.to();
                yield meeting(
                        without(p, c.item()), to == null ? meeting.id() : to, m -> m.items = with(m.items, moved));
            }
            case Command.RetitleItem c -> item(p, c.item(), i -> i.title = c.title());
            case Command.RenumberItem c -> item(p, c.item(), i -> i.number = c.number());
            case Command.ChangeItemKind c -> item(p, c.item(), i -> i.kind = c.kind());
            case Command.ChangeItemRoom c -> item(p, c.item(), i -> i.room = c.room());
            case Command.ChangeItemVisibility c -> item(p, c.item(), i -> i.visibility = c.visibility());
            case Command.DescribeItem c -> item(p, c.item(), i -> i.description = c.description());
            case Command.ChangeDocuments c -> item(p, c.item(), i -> i.documents = c.documents());
            case Command.ChangeSpeakingTimes c -> item(p, c.item(), i -> i.speakingTimes = c.speakingTimes());
            case Command.AddModerator c ->
                item(p, c.item(), i -> i.moderators = added(i.moderators, c.person(), c.place()));
            case Command.ReplaceModerator c ->
                item(p, c.item(), i -> i.moderators = replaced(i.moderators, c.name(), c.place(), c.by()));
            case Command.RemoveModerator c ->
                item(p, c.item(), i -> i.moderators = removed(i.moderators, c.name(), c.place()));
            case Command.AddPanellist c ->
                item(p, c.item(), i -> i.panellists = added(i.panellists, c.person(), c.place()));
            case Command.ReplacePanellist c ->
                item(p, c.item(), i -> i.panellists = replaced(i.panellists, c.name(), c.place(), c.by()));
            case Command.RemovePanellist c ->
                item(p, c.item(), i -> i.panellists = removed(i.panellists, c.name(), c.place()));
            case Command.SplitItem c -> {
                var meeting = meetingOf(p, c.item());
                yield meeting(
                        without(p, c.item()),
                        meeting.id(),
                        m -> m.items = Stream.concat(
                                        m.items.stream(),
                                        c.into().stream().map(part -> cameOutOf(part, List.of(c.item()))))
                                .toList());
            }
            case Command.MergeItems c -> {
                var meeting = meetingOf(p, c.items().getFirst());
                var left = p;
                for (var item : c.items()) {
                    left = without(left, item);
                }
                yield meeting(left, meeting.id(), m -> m.items = with(m.items, cameOutOf(c.into(), c.items())));
            }
            case Command.CancelItem c -> without(p, c.item());
            case Command.Translate c -> translated(p, c);
        };
    }

    private static Programme translated(Programme p, Command.Translate c) {
        var item = c.item();
        var meeting = c.meeting();
        return switch (c.text()) {
            case TITLE ->
                item != null
                        ? item(p, item, i -> i.title = said(i.title, c))
                        : meeting != null
                                ? meeting(p, meeting, m -> m.title = said(m.title, c))
                                : p.with(s -> s.title = said(s.title, c));
            case ROOM ->
                item != null
                        ? item(p, item, i -> i.room = said(i.room, c))
                        : meeting(p, required(meeting), m -> m.room = said(m.room, c));
            case TRACK -> meeting(p, required(meeting), m -> m.track = said(m.track, c));
            case DESCRIPTION -> item(p, required(item), i -> i.description = said(i.description, c));
            case THEME -> p.with(s -> s.theme = said(s.theme, c));
            case VENUE_NAME ->
                p.with(s -> s.venue = new Venue(said(s.venue.name(), c), s.venue.city(), s.venue.zone()));
            case VENUE_CITY ->
                p.with(s -> s.venue = new Venue(s.venue.name(), said(s.venue.city(), c), s.venue.zone()));
        };
    }

    private static LocalizedText said(@Nullable LocalizedText was, Command.Translate c) {
        var text = required(was);
        if (text.source().equals(c.language())) {
            throw new IllegalArgumentException("the source is not translated");
        }
        var words = c.words();
        if (words != null) {
            return text.with(c.language(), words);
        }
        var others = new TreeMap<>(text.texts());
        others.remove(c.language());
        return new LocalizedText(text.source(), others);
    }

    private static AgendaItem cameOutOf(AgendaItem item, List<ItemId> origins) {
        return item.cameOutOf(
                origins.stream().filter(origin -> !origin.equals(item.id())).toList());
    }

    /** The items in that order, each as long as it was, with the pauses where they were. */
    private static List<AgendaItem> reordered(List<AgendaItem> items, List<ItemId> order) {
        var asked = order.stream().map(id -> find(items, id)).toList();
        var before = asked.stream()
                .sorted(Comparator.comparing((AgendaItem item) -> item.start().expected()))
                .toList();
        var others = new ArrayList<>(items);
        others.removeAll(asked);
        LocalTime from = before.getFirst().start().expected();
        for (int i = 0; i < asked.size(); i++) {
            if (i > 0) {
                from = from.plus(Duration.between(
                        before.get(i - 1).end(), before.get(i).start().expected()));
            }
            var item = asked.get(i);
            var until = from.plus(Duration.between(item.start().expected(), item.end()));
            others.add(item.at(new Start.At(from), until));
            from = until;
        }
        return others;
    }

    private static List<Person> added(List<Person> people, Person person, @Nullable Integer place) {
        var others = new ArrayList<>(people);
        others.add(place == null ? people.size() : place - 1, person);
        return others;
    }

    private static List<Person> replaced(List<Person> people, String name, @Nullable Integer place, Person by) {
        var others = new ArrayList<>(people);
        others.set(place(people, name, place), by);
        return others;
    }

    private static List<Person> removed(List<Person> people, String name, @Nullable Integer place) {
        var others = new ArrayList<>(people);
        others.remove(place(people, name, place));
        return others;
    }

    private static int place(List<Person> people, String name, @Nullable Integer place) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).name().equals(name) && (place == null || place == i + 1)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nobody of that name");
    }

    private static Programme meeting(Programme p, MeetingId id, Consumer<Meeting.Fields> edit) {
        if (p.meeting(id).isEmpty()) {
            throw new IllegalArgumentException("must be a meeting of the programme");
        }
        return p.withMeetings(p.meetings().stream()
                .map(each -> each.id().equals(id) ? each.with(edit) : each)
                .toList());
    }

    private static Programme item(Programme p, ItemId id, Consumer<AgendaItem.Fields> edit) {
        var meeting = meetingOf(p, id);
        return meeting(
                p,
                meeting.id(),
                m -> m.items = m.items.stream()
                        .map(each -> each.id().equals(id) ? each.with(edit) : each)
                        .toList());
    }

    private static Programme without(Programme p, ItemId id) {
        var meeting = meetingOf(p, id);
        return meeting(
                p,
                meeting.id(),
                m -> m.items =
                        m.items.stream().filter(each -> !each.id().equals(id)).toList());
    }

    private static Meeting meetingOf(Programme p, ItemId id) {
        return p.meetings().stream()
                .filter(meeting ->
                        meeting.items().stream().anyMatch(item -> item.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be an item of the programme"));
    }

    private static Programme deadline(Programme p, DeadlineId id, UnaryOperator<Deadline> edit) {
        if (p.deadlines().stream().noneMatch(each -> each.id().equals(id))) {
            throw new IllegalArgumentException("must be a deadline of the programme");
        }
        return p.with(s -> s.deadlines = p.deadlines().stream()
                .map(each -> each.id().equals(id) ? edit.apply(each) : each)
                .toList());
    }

    private static AgendaItem itemOf(Meeting meeting, ItemId id) {
        return find(meeting.items(), id);
    }

    private static AgendaItem find(List<AgendaItem> items, ItemId id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be an item of the meeting"));
    }

    private static <T> List<T> with(List<T> all, T added) {
        return Stream.concat(all.stream(), Stream.of(added)).toList();
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }
}
