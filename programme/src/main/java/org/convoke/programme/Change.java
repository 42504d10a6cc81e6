package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One typed difference between two programmes: what it is about, what was, and what is now. A list of changes is
 * complete: applied to the older programme it gives the newer one ({@link Changes#apply}).
 *
 * <p>A new kind needs a record here, its {@link Weight}, its place in the diff and in {@link Changes}, an example in the
 * event contracts and one entry per language in the message bundles ({@code change.TYPE}). Where it is more than a field
 * of something that both programmes have, its record also says what comes, goes and is needed by it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "session-retitled", value = Change.SessionRetitled.class),
    @JsonSubTypes.Type(name = "theme-changed", value = Change.ThemeChanged.class),
    @JsonSubTypes.Type(name = "session-dates-changed", value = Change.SessionDatesChanged.class),
    @JsonSubTypes.Type(name = "venue-changed", value = Change.VenueChanged.class),
    @JsonSubTypes.Type(name = "mode-changed", value = Change.ModeChanged.class),
    @JsonSubTypes.Type(name = "status-changed", value = Change.StatusChanged.class),
    @JsonSubTypes.Type(name = "session-standing-changed", value = Change.SessionStandingChanged.class),
    @JsonSubTypes.Type(name = "deadline-added", value = Change.DeadlineAdded.class),
    @JsonSubTypes.Type(name = "deadline-withdrawn", value = Change.DeadlineWithdrawn.class),
    @JsonSubTypes.Type(name = "deadline-moved", value = Change.DeadlineMoved.class),
    @JsonSubTypes.Type(name = "deadline-retitled", value = Change.DeadlineRetitled.class),
    @JsonSubTypes.Type(name = "deadline-kind-changed", value = Change.DeadlineKindChanged.class),
    @JsonSubTypes.Type(name = "deadline-visibility-changed", value = Change.DeadlineVisibilityChanged.class),
    @JsonSubTypes.Type(name = "meeting-added", value = Change.MeetingAdded.class),
    @JsonSubTypes.Type(name = "meeting-cancelled", value = Change.MeetingCancelled.class),
    @JsonSubTypes.Type(name = "meeting-moved", value = Change.MeetingMoved.class),
    @JsonSubTypes.Type(name = "meeting-retitled", value = Change.MeetingRetitled.class),
    @JsonSubTypes.Type(name = "meeting-room-changed", value = Change.MeetingRoomChanged.class),
    @JsonSubTypes.Type(name = "meeting-audience-changed", value = Change.MeetingAudienceChanged.class),
    @JsonSubTypes.Type(name = "meeting-visibility-changed", value = Change.MeetingVisibilityChanged.class),
    @JsonSubTypes.Type(name = "webcast-changed", value = Change.WebcastChanged.class),
    @JsonSubTypes.Type(name = "track-changed", value = Change.TrackChanged.class),
    @JsonSubTypes.Type(name = "interpretation-changed", value = Change.InterpretationChanged.class),
    @JsonSubTypes.Type(name = "overflow-changed", value = Change.OverflowChanged.class),
    @JsonSubTypes.Type(name = "items-reordered", value = Change.ItemsReordered.class),
    @JsonSubTypes.Type(name = "item-split", value = Change.ItemSplit.class),
    @JsonSubTypes.Type(name = "items-merged", value = Change.ItemsMerged.class),
    @JsonSubTypes.Type(name = "items-regrouped", value = Change.ItemsRegrouped.class),
    @JsonSubTypes.Type(name = "item-added", value = Change.ItemAdded.class),
    @JsonSubTypes.Type(name = "item-cancelled", value = Change.ItemCancelled.class),
    @JsonSubTypes.Type(name = "item-moved", value = Change.ItemMoved.class),
    @JsonSubTypes.Type(name = "item-room-changed", value = Change.ItemRoomChanged.class),
    @JsonSubTypes.Type(name = "item-retitled", value = Change.ItemRetitled.class),
    @JsonSubTypes.Type(name = "item-renumbered", value = Change.ItemRenumbered.class),
    @JsonSubTypes.Type(name = "item-kind-changed", value = Change.ItemKindChanged.class),
    @JsonSubTypes.Type(name = "item-visibility-changed", value = Change.ItemVisibilityChanged.class),
    @JsonSubTypes.Type(name = "moderators-changed", value = Change.ModeratorsChanged.class),
    @JsonSubTypes.Type(name = "panellists-changed", value = Change.PanellistsChanged.class),
    @JsonSubTypes.Type(name = "description-changed", value = Change.DescriptionChanged.class),
    @JsonSubTypes.Type(name = "documents-changed", value = Change.DocumentsChanged.class),
    @JsonSubTypes.Type(name = "speaking-times-changed", value = Change.SpeakingTimesChanged.class),
})
public sealed interface Change {

    /** What the change is about. */
    Subject subject();

    /** What the older programme said. */
    Facet was();

    /** What the newer programme says. */
    Facet isNow();

    /** How much it matters; a change that only adds or mends a translation is silent, whatever it is about. */
    default Weight weight() {
        return was().inSource().equals(isNow().inSource()) ? Weight.SILENT : Weight.usualOf(this);
    }

    /** The name of the kind in JSON and in the message bundles, for example {@code item-moved}. */
    default String type() {
        for (var known : Change.class.getAnnotation(JsonSubTypes.class).value()) {
            if (known.value() == getClass()) {
                return known.name();
            }
        }
        throw new IllegalStateException("every kind of change has its name above: " + getClass());
    }

    /** What is on the programme by it and was not: ids of meetings, items and deadlines. */
    default Set<Object> adds() {
        return Set.of();
    }

    /** What is on the programme no more by it, by the same ids. */
    default Set<Object> removes() {
        return Set.of();
    }

    /** What must be on the programme for it, by the same ids: what it is about, unless that comes or goes by it. */
    default Set<Object> needs() {
        return Set.of(subject().id());
    }

    /** What two changes of one kind agree in that lead to the same, though each may name things as its own programme does. */
    default Object outcome() {
        return isNow();
    }

    /** Whether it is about an item, alone or with others. */
    default boolean concerns(ItemId item) {
        return adds().contains(item) || removes().contains(item) || needs().contains(item);
    }

    /** Something is new. */
    sealed interface Arrival extends Change {
        @Override
        default Facet was() {
            return Facet.Absence.NOT_ON_PROGRAMME;
        }

        @Override
        default Set<Object> needs() {
            return Set.of();
        }

        @Override
        Set<Object> adds();

        @Override
        Object outcome();
    }

    /** Something is no longer held. */
    sealed interface Departure extends Change {
        @Override
        default Facet isNow() {
            return Facet.Absence.CANCELLED;
        }

        @Override
        default Set<Object> needs() {
            return Set.of();
        }

        @Override
        Set<Object> removes();
    }

    /** A change of the session as a whole. */
    sealed interface OfSession extends Change {
        @Override
        default Subject subject() {
            return Subject.WholeSession.SESSION;
        }
    }

    record SessionRetitled(LocalizedText was, LocalizedText isNow) implements OfSession {}

    record ThemeChanged(LocalizedText was, LocalizedText isNow) implements OfSession {}

    record SessionDatesChanged(Days was, Days isNow) implements OfSession {}

    record VenueChanged(Venue was, Venue isNow) implements OfSession {}

    record ModeChanged(Mode was, Mode isNow) implements OfSession {}

    record StatusChanged(Status was, Status isNow) implements OfSession {}

    /** The session is postponed, cancelled, or held after all. */
    record SessionStandingChanged(Standing was, Standing isNow) implements OfSession {}

    record DeadlineAdded(Deadline added) implements Arrival {
        @Override
        public Subject subject() {
            return Subject.OfDeadline.of(added);
        }

        @Override
        public Facet isNow() {
            return Facet.Due.of(added);
        }

        @Override
        public Set<Object> adds() {
            return Set.of(added.id());
        }

        @Override
        public Object outcome() {
            return added;
        }
    }

    record DeadlineWithdrawn(Deadline withdrawn) implements Departure {
        @Override
        public Subject subject() {
            return Subject.OfDeadline.of(withdrawn);
        }

        @Override
        public Facet was() {
            return Facet.Due.of(withdrawn);
        }

        @Override
        public Set<Object> removes() {
            return Set.of(withdrawn.id());
        }
    }

    /** A change of a deadline that both programmes have. */
    sealed interface OfDeadline extends Change {
        /** The deadline as it is now. */
        Subject.OfDeadline deadline();

        @Override
        default Subject subject() {
            return deadline();
        }
    }

    record DeadlineMoved(Subject.OfDeadline deadline, Facet.Due was, Facet.Due isNow) implements OfDeadline {}

    record DeadlineRetitled(Subject.OfDeadline deadline, LocalizedText was, LocalizedText isNow)
            implements OfDeadline {}

    record DeadlineKindChanged(Subject.OfDeadline deadline, DeadlineKind was, DeadlineKind isNow)
            implements OfDeadline {}

    record DeadlineVisibilityChanged(Subject.OfDeadline deadline, Visibility was, Visibility isNow)
            implements OfDeadline {}

    /**
     * A meeting is new.
     *
     * @param added the meeting with those of its items that are new; items that moved into it are changes of their own
     */
    record MeetingAdded(Meeting added) implements Arrival {
        @Override
        public Subject subject() {
            return Subject.OfMeeting.of(added);
        }

        @Override
        public Facet isNow() {
            return new Facet.Scheduled(added.slot(), new Facet.Room(added.room()));
        }

        @Override
        public Set<Object> adds() {
            return added.idsWithItems();
        }

        @Override
        public Object outcome() {
            return added;
        }
    }

    /**
     * A meeting is no longer held.
     *
     * @param cancelled the meeting as it was, with those of its items that are gone with it
     */
    record MeetingCancelled(Meeting cancelled) implements Departure {
        @Override
        public Subject subject() {
            return Subject.OfMeeting.of(cancelled);
        }

        @Override
        public Facet was() {
            return new Facet.Scheduled(cancelled.slot(), new Facet.Room(cancelled.room()));
        }

        @Override
        public Set<Object> removes() {
            return cancelled.idsWithItems();
        }
    }

    /** A change of a meeting that both programmes have. */
    sealed interface OfMeeting extends Change {
        /** The meeting as it is now. */
        Subject.OfMeeting meeting();

        @Override
        default Subject subject() {
            return meeting();
        }
    }

    record MeetingMoved(Subject.OfMeeting meeting, Slot was, Slot isNow) implements OfMeeting {}

    record MeetingRetitled(Subject.OfMeeting meeting, LocalizedText was, LocalizedText isNow) implements OfMeeting {}

    record MeetingRoomChanged(Subject.OfMeeting meeting, Facet.Room was, Facet.Room isNow) implements OfMeeting {}

    record MeetingAudienceChanged(Subject.OfMeeting meeting, Audience was, Audience isNow) implements OfMeeting {}

    record MeetingVisibilityChanged(Subject.OfMeeting meeting, Visibility was, Visibility isNow) implements OfMeeting {}

    record WebcastChanged(Subject.OfMeeting meeting, Facet.Webcast was, Facet.Webcast isNow) implements OfMeeting {}

    record TrackChanged(Subject.OfMeeting meeting, Facet.Track was, Facet.Track isNow) implements OfMeeting {}

    record InterpretationChanged(Subject.OfMeeting meeting, Facet.Languages was, Facet.Languages isNow)
            implements OfMeeting {}

    record OverflowChanged(Subject.OfMeeting meeting, Facet.Rooms was, Facet.Rooms isNow) implements OfMeeting {}

    /** Items of a meeting exchanged their places in it: what was the order of these, and what it is now, with times. */
    record ItemsReordered(Subject.OfMeeting meeting, Facet.Items was, Facet.Items isNow) implements Change {
        @Override
        public Subject subject() {
            return meeting;
        }

        @Override
        public Set<Object> needs() {
            var needs = new HashSet<Object>(ids(isNow.items()));
            needs.add(meeting.id());
            return needs;
        }
    }

    /**
     * Items that came out of others, as their {@linkplain AgendaItem#origins origins} say. The change takes in what
     * belongs to that: their places and times, titles, numbers and descriptions, and how the people and documents of the
     * old items are distributed among them. What else is new about one of them is a change of its own.
     */
    sealed interface Regrouped extends Change {
        /** The old items as they were. */
        List<Subject.OfItem> wholes();

        /** The new items, as far as this change goes. */
        List<Part> parts();

        @Override
        default Subject subject() {
            return wholes().getFirst();
        }

        @Override
        default Facet was() {
            return new Facet.Items(wholes());
        }

        @Override
        default Facet isNow() {
            return new Facet.Items(parts().stream().map(Part::item).toList());
        }

        @Override
        default Set<Object> adds() {
            return ids(parts().stream().map(Part::item).toList());
        }

        @Override
        default Set<Object> removes() {
            return ids(wholes());
        }

        @Override
        default Set<Object> needs() {
            return parts().stream().map(part -> part.item().meeting()).collect(Collectors.toSet());
        }

        @Override
        default Object outcome() {
            return parts();
        }
    }

    /** An item that came out of others: as it is now named, and as it is after this change alone. */
    record Part(Subject.OfItem item, AgendaItem planned) {}

    /** One item became several; or only one, with other words or under another id. */
    record ItemSplit(Subject.OfItem item, List<Part> parts) implements Regrouped {
        public ItemSplit {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Subject.OfItem> wholes() {
            return List.of(item);
        }
    }

    /** Several items became one. */
    record ItemsMerged(List<Subject.OfItem> wholes, Part merged) implements Regrouped {
        public ItemsMerged {
            wholes = List.copyOf(wholes);
        }

        @Override
        public List<Part> parts() {
            return List.of(merged);
        }

        @Override
        public Subject subject() {
            return merged.item();
        }
    }

    /** Several items became several others, so that no one of them can be told alone. */
    record ItemsRegrouped(List<Subject.OfItem> wholes, List<Part> parts) implements Regrouped {
        public ItemsRegrouped {
            wholes = List.copyOf(wholes);
            parts = List.copyOf(parts);
        }
    }

    /** An item is new in a meeting that both programmes have. */
    record ItemAdded(Subject.OfItem item, AgendaItem added, Facet.Room room) implements Arrival {
        @Override
        public Subject subject() {
            return item;
        }

        @Override
        public Facet isNow() {
            return new Facet.Scheduled(item.slot(), room);
        }

        @Override
        public Set<Object> adds() {
            return Set.of(added.id());
        }

        @Override
        public Set<Object> needs() {
            return Set.of(item.meeting());
        }

        @Override
        public Object outcome() {
            return List.of(added, item.meeting());
        }
    }

    /** An item is no longer held, though its meeting is. */
    record ItemCancelled(Subject.OfItem item, AgendaItem cancelled, Facet.Room room) implements Departure {
        @Override
        public Subject subject() {
            return item;
        }

        @Override
        public Facet was() {
            return new Facet.Scheduled(item.slot(), room);
        }

        @Override
        public Set<Object> removes() {
            return Set.of(cancelled.id());
        }
    }

    /** A change of an agenda item that both programmes have. */
    sealed interface OfItem extends Change {
        /** The item as it is now. */
        Subject.OfItem item();

        @Override
        default Subject subject() {
            return item();
        }
    }

    /**
     * An item is at another time, or in another meeting, or both: one move, never a cancellation and an addition.
     *
     * @param from the meeting it was in
     * @param to the meeting it is in now
     */
    record ItemMoved(Subject.OfItem item, MeetingId from, Slot was, MeetingId to, Slot isNow) implements OfItem {
        @Override
        public Set<Object> needs() {
            return Set.of(item.id(), to);
        }

        @Override
        public Object outcome() {
            return List.of(to, isNow.start(), isNow.end()); // the day is that of the meeting
        }
    }

    record ItemRoomChanged(Subject.OfItem item, Facet.Room was, Facet.Room isNow) implements OfItem {}

    record ItemRetitled(Subject.OfItem item, LocalizedText was, LocalizedText isNow) implements OfItem {}

    record ItemRenumbered(Subject.OfItem item, Facet.Number was, Facet.Number isNow) implements OfItem {}

    record ItemKindChanged(Subject.OfItem item, ItemKind was, ItemKind isNow) implements OfItem {}

    record ItemVisibilityChanged(Subject.OfItem item, Visibility was, Visibility isNow) implements OfItem {}

    record ModeratorsChanged(Subject.OfItem item, Facet.People was, Facet.People isNow) implements OfItem {}

    record PanellistsChanged(Subject.OfItem item, Facet.People was, Facet.People isNow) implements OfItem {}

    record DescriptionChanged(Subject.OfItem item, Facet.Note was, Facet.Note isNow) implements OfItem {}

    record DocumentsChanged(Subject.OfItem item, Facet.Papers was, Facet.Papers isNow) implements OfItem {}

    record SpeakingTimesChanged(Subject.OfItem item, Facet.SpeakingTimes was, Facet.SpeakingTimes isNow)
            implements OfItem {}

    private static Set<Object> ids(List<Subject.OfItem> items) {
        return items.stream().map(Subject.OfItem::id).collect(Collectors.toSet());
    }
}
