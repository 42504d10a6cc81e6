package org.convoke.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Replays changes on a programme: the other half of {@link AgendaDiff}, and what proves that a list of changes leaves
 * nothing out. A change whose meeting, item or deadline is not there is refused with an {@link IllegalArgumentException}.
 */
public final class Changes {

    private Programme programme;
    private final Map<DeadlineId, Deadline> deadlines = new LinkedHashMap<>();
    private final Map<MeetingId, Meeting> meetings = new LinkedHashMap<>();
    private final Map<ItemId, AgendaItem> items = new LinkedHashMap<>();
    private final Map<ItemId, MeetingId> places = new HashMap<>();

    private Changes(Programme base) {
        programme = base;
        base.deadlines().forEach(deadline -> deadlines.put(deadline.id(), deadline));
        base.meetings().forEach(this::put);
    }

    /** The programme that the changes lead to. What was regrouped comes first, since other changes are about its parts. */
    public static Programme apply(List<Change> changes, Programme base) {
        var replay = new Changes(base);
        changes.stream()
                .sorted(Comparator.comparing(change -> !(change instanceof Change.Regrouped)))
                .forEach(replay::replay);
        return replay.result();
    }

    private void replay(Change change) {
        switch (change) {
            case Change.OfSession ofSession -> programme = programme.with(p -> edit(p, ofSession));
            case Change.DeadlineAdded c -> deadlines.put(c.added().id(), c.added());
            case Change.DeadlineWithdrawn c ->
                required(deadlines.remove(c.withdrawn().id()), c);
            case Change.OfDeadline ofDeadline -> edit(ofDeadline);
            case Change.MeetingAdded c -> put(c.added());
            case Change.MeetingCancelled c -> {
                required(meetings.remove(c.cancelled().id()), c);
                c.cancelled().items().forEach(item -> remove(item.id(), c));
            }
            case Change.OfMeeting ofMeeting -> edit(ofMeeting);
            case Change.ItemsReordered c ->
                c.isNow().items().forEach(item -> edit(item.id(), c, i -> move(i, item.slot())));
            case Change.Regrouped c -> {
                c.wholes().forEach(whole -> remove(whole.id(), c));
                c.parts().forEach(part -> put(part.planned(), part.item().meeting()));
            }
            case Change.ItemAdded c -> put(c.added(), c.item().meeting());
            case Change.ItemCancelled c -> remove(c.cancelled().id(), c);
            case Change.OfItem ofItem -> {
                edit(ofItem.item().id(), ofItem, i -> edit(i, ofItem));
                if (ofItem instanceof Change.ItemMoved moved) {
                    places.put(moved.item().id(), moved.to());
                }
            }
        }
    }

    private static void edit(Programme.Fields p, Change.OfSession change) {
        switch (change) {
            case Change.SessionRetitled c -> p.title = c.isNow();
            case Change.ThemeChanged c -> p.theme = c.isNow();
            case Change.VenueChanged c -> p.venue = c.isNow();
            case Change.SessionDatesChanged c -> p.days = c.isNow();
            case Change.ModeChanged c -> p.mode = c.isNow();
            case Change.StatusChanged c -> p.status = c.isNow();
            case Change.SessionStandingChanged c -> p.standing = c.isNow();
        }
    }

    private void edit(Change.OfDeadline change) {
        var id = change.deadline().id();
        var d = required(deadlines.get(id), change);
        deadlines.put(
                id,
                switch (change) {
                    case Change.DeadlineMoved c ->
                        new Deadline(
                                id,
                                d.kind(),
                                d.title(),
                                c.isNow().day(),
                                c.isNow().time(),
                                d.visibility());
                    case Change.DeadlineRetitled c ->
                        new Deadline(id, d.kind(), c.isNow(), d.day(), d.time(), d.visibility());
                    case Change.DeadlineKindChanged c ->
                        new Deadline(id, c.isNow(), d.title(), d.day(), d.time(), d.visibility());
                    case Change.DeadlineVisibilityChanged c ->
                        new Deadline(id, d.kind(), d.title(), d.day(), d.time(), c.isNow());
                });
    }

    private void edit(Change.OfMeeting change) {
        var meeting = required(meetings.get(change.meeting().id()), change);
        meetings.put(meeting.id(), meeting.with(m -> edit(m, change)));
    }

    private static void edit(Meeting.Fields m, Change.OfMeeting change) {
        switch (change) {
            case Change.MeetingMoved c -> {
                m.date = c.isNow().date();
                m.start = c.isNow().start();
                m.end = c.isNow().end();
            }
            case Change.MeetingRetitled c -> m.title = c.isNow();
            case Change.MeetingRoomChanged c -> m.room = c.isNow().name();
            case Change.MeetingAudienceChanged c -> m.audience = c.isNow();
            case Change.MeetingVisibilityChanged c -> m.visibility = c.isNow();
            case Change.WebcastChanged c -> m.webcast = c.isNow().address();
            case Change.TrackChanged c -> m.track = c.isNow().name();
            case Change.InterpretationChanged c -> m.interpretation = c.isNow().languages();
            case Change.OverflowChanged c -> m.overflow = c.isNow().rooms();
        }
    }

    private static void edit(AgendaItem.Fields i, Change.OfItem change) {
        switch (change) {
            case Change.ItemMoved c -> move(i, c.isNow());
            case Change.ItemRoomChanged c -> i.room = c.isNow().name();
            case Change.ItemRetitled c -> i.title = c.isNow();
            case Change.ItemRenumbered c -> i.number = c.isNow().number();
            case Change.ItemKindChanged c -> i.kind = c.isNow();
            case Change.ItemVisibilityChanged c -> i.visibility = c.isNow();
            case Change.ModeratorsChanged c -> i.moderators = c.isNow().people();
            case Change.PanellistsChanged c -> i.panellists = c.isNow().people();
            case Change.DescriptionChanged c -> i.description = c.isNow().text();
            case Change.DocumentsChanged c -> i.documents = c.isNow().documents();
            case Change.SpeakingTimesChanged c -> i.speakingTimes = c.isNow().times();
        }
    }

    private static void move(AgendaItem.Fields i, Slot slot) {
        i.start = slot.start();
        i.end = slot.end();
    }

    private void edit(ItemId id, Change change, Consumer<AgendaItem.Fields> edit) {
        items.put(id, required(items.get(id), change).with(edit));
    }

    private void put(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
        meeting.items().forEach(item -> put(item, meeting.id()));
    }

    private void put(AgendaItem item, MeetingId meeting) {
        items.put(item.id(), item);
        places.put(item.id(), meeting);
    }

    private void remove(ItemId id, Change change) {
        required(items.remove(id), change);
    }

    private Programme result() {
        var held = new HashMap<MeetingId, List<AgendaItem>>();
        items.forEach((id, item) -> Optional.ofNullable(places.get(id))
                .ifPresent(place -> held.computeIfAbsent(place, meeting -> new ArrayList<>())
                        .add(item)));
        return programme.with(p -> {
            p.deadlines = List.copyOf(deadlines.values());
            p.meetings = meetings.values().stream()
                    .map(meeting -> meeting.withItems(held.getOrDefault(meeting.id(), List.of())))
                    .toList();
        });
    }

    private static <T> T required(@Nullable T found, Change change) {
        if (found == null) {
            throw new IllegalArgumentException("the programme does not hold what the change is about: " + change);
        }
        return found;
    }
}
