package org.convoke.programme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Replays changes on a programme: the other half of {@link AgendaDiff}, and what proves that a list of changes leaves
 * nothing out. A change whose meeting or item is not there is refused with an {@link IllegalArgumentException}.
 */
public final class Changes {

    private Programme programme;
    private final Map<MeetingId, Meeting> meetings = new HashMap<>();
    private final Map<ItemId, AgendaItem> items = new LinkedHashMap<>();
    private final Map<ItemId, MeetingId> places = new HashMap<>();

    private Changes(Programme base) {
        programme = base;
        base.meetings().forEach(this::put);
    }

    /** The programme that the changes lead to. */
    public static Programme apply(List<Change> changes, Programme base) {
        var replay = new Changes(base);
        changes.forEach(replay::replay);
        return replay.result();
    }

    private void replay(Change change) {
        switch (change) {
            case Change.OfSession ofSession -> programme = session(ofSession);
            case Change.OfMeeting ofMeeting -> edit(ofMeeting);
            case Change.OfItem ofItem -> edit(ofItem);
            case Change.MeetingAdded c -> put(c.added());
            case Change.MeetingCancelled c -> {
                required(meetings.remove(c.cancelled().id()), c);
                c.cancelled().items().forEach(item -> required(items.remove(item.id()), c));
            }
        }
    }

    private Programme session(Change.OfSession change) {
        return programme.with(p -> {
            switch (change) {
                case Change.SessionRetitled c -> p.title = c.isNow();
                case Change.ThemeChanged c -> p.theme = c.isNow();
                case Change.VenueChanged c -> p.venue = c.isNow();
                case Change.SessionDatesChanged c -> p.days = c.isNow();
                case Change.ModeChanged c -> p.mode = c.isNow();
                case Change.StatusChanged c -> p.status = c.isNow();
            }
        });
    }

    private void edit(Change.OfMeeting change) {
        var meeting = required(meetings.get(change.meeting().id()), change);
        meetings.put(meeting.id(), meeting.with(m -> {
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
            }
        }));
    }

    private void edit(Change.OfItem change) {
        switch (change) {
            case Change.ItemAdded c -> {
                items.put(c.added().id(), c.added());
                places.put(c.added().id(), c.item().meeting());
            }
            case Change.ItemCancelled c -> required(items.remove(c.cancelled().id()), c);
            case Change.ItemMoved c -> {
                edit(c, item -> item.at(c.isNow().start(), c.isNow().end()));
                places.put(c.item().id(), c.to());
            }
            case Change.ItemRoomChanged c ->
                edit(c, item -> item.inRoom(c.isNow().name()));
            case Change.ItemRetitled c -> edit(c, item -> item.titled(c.isNow()));
            case Change.ItemRenumbered c ->
                edit(c, item -> item.numbered(c.isNow().number()));
            case Change.ItemKindChanged c -> edit(c, item -> item.with(i -> i.kind = c.isNow()));
            case Change.ItemVisibilityChanged c -> edit(c, item -> item.visibleAs(c.isNow()));
            case Change.ModeratorsChanged c ->
                edit(c, item -> item.moderatedBy(c.isNow().people()));
            case Change.PanellistsChanged c ->
                edit(c, item -> item.withPanel(c.isNow().people()));
            case Change.DescriptionChanged c ->
                edit(c, item -> item.described(c.isNow().text()));
            case Change.DocumentsChanged c ->
                edit(c, item -> item.withDocuments(c.isNow().documents()));
        }
    }

    private void edit(Change.OfItem change, UnaryOperator<AgendaItem> edit) {
        items.put(
                change.item().id(), edit.apply(required(items.get(change.item().id()), change)));
    }

    private void put(Meeting meeting) {
        meetings.put(meeting.id(), meeting);
        meeting.items().forEach(item -> {
            items.put(item.id(), item);
            places.put(item.id(), meeting.id());
        });
    }

    private Programme result() {
        return programme.withMeetings(meetings.values().stream()
                .map(meeting -> meeting.withItems(items.values().stream()
                        .filter(item -> meeting.id().equals(places.get(item.id())))
                        .toList()))
                .toList());
    }

    private static <T> T required(@Nullable T found, Change change) {
        if (found == null) {
            throw new IllegalArgumentException("the programme does not hold what the change is about: " + change);
        }
        return found;
    }
}
