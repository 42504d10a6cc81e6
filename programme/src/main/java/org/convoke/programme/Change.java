package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One typed difference between two programmes: what it is about, what was, and what is now. A list of changes is
 * complete: applied to the older programme it gives the newer one ({@link Changes#apply}).
 *
 * <p>A new kind needs a record here, its place in {@link AgendaDiff} and {@link Changes}, an example in the event
 * contracts and one entry per language in the message bundles ({@code change.TYPE}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "session-retitled", value = Change.SessionRetitled.class),
    @JsonSubTypes.Type(name = "theme-changed", value = Change.ThemeChanged.class),
    @JsonSubTypes.Type(name = "session-dates-changed", value = Change.SessionDatesChanged.class),
    @JsonSubTypes.Type(name = "venue-changed", value = Change.VenueChanged.class),
    @JsonSubTypes.Type(name = "mode-changed", value = Change.ModeChanged.class),
    @JsonSubTypes.Type(name = "status-changed", value = Change.StatusChanged.class),
    @JsonSubTypes.Type(name = "meeting-added", value = Change.MeetingAdded.class),
    @JsonSubTypes.Type(name = "meeting-cancelled", value = Change.MeetingCancelled.class),
    @JsonSubTypes.Type(name = "meeting-moved", value = Change.MeetingMoved.class),
    @JsonSubTypes.Type(name = "meeting-retitled", value = Change.MeetingRetitled.class),
    @JsonSubTypes.Type(name = "meeting-room-changed", value = Change.MeetingRoomChanged.class),
    @JsonSubTypes.Type(name = "meeting-audience-changed", value = Change.MeetingAudienceChanged.class),
    @JsonSubTypes.Type(name = "meeting-visibility-changed", value = Change.MeetingVisibilityChanged.class),
    @JsonSubTypes.Type(name = "webcast-changed", value = Change.WebcastChanged.class),
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
})
public sealed interface Change {

    /** What the change is about. */
    Subject subject();

    /** What the older programme said. */
    Facet was();

    /** What the newer programme says. */
    Facet isNow();

    /** How much a change of this kind matters. */
    Weight usualWeight();

    /** How much it matters; a change that only adds or mends a translation is silent, whatever it is about. */
    default Weight weight() {
        return was().inSource().equals(isNow().inSource()) ? Weight.SILENT : usualWeight();
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

    /** A change of the session as a whole. */
    sealed interface OfSession extends Change {
        @Override
        default Subject subject() {
            return Subject.WholeSession.SESSION;
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

    /** A change of an agenda item that both programmes have. */
    sealed interface OfItem extends Change {
        /** The item as it is now. */
        Subject.OfItem item();

        @Override
        default Subject subject() {
            return item();
        }
    }

    record SessionRetitled(LocalizedText was, LocalizedText isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record ThemeChanged(LocalizedText was, LocalizedText isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record SessionDatesChanged(Days was, Days isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record VenueChanged(Venue was, Venue isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record ModeChanged(Mode was, Mode isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record StatusChanged(Status was, Status isNow) implements OfSession {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    /**
     * A meeting is new.
     *
     * @param added the meeting with those of its items that are new; items that moved into it are changes of their own
     */
    record MeetingAdded(Meeting added) implements Change {
        @Override
        public Subject subject() {
            return Subject.OfMeeting.of(added);
        }

        @Override
        public Facet was() {
            return Facet.Absence.NOT_ON_PROGRAMME;
        }

        @Override
        public Facet isNow() {
            return new Facet.Scheduled(added.slot(), new Facet.Room(added.room()));
        }

        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    /**
     * A meeting is no longer held.
     *
     * @param cancelled the meeting as it was, with those of its items that are gone with it
     */
    record MeetingCancelled(Meeting cancelled) implements Change {
        @Override
        public Subject subject() {
            return Subject.OfMeeting.of(cancelled);
        }

        @Override
        public Facet was() {
            return new Facet.Scheduled(cancelled.slot(), new Facet.Room(cancelled.room()));
        }

        @Override
        public Facet isNow() {
            return Facet.Absence.CANCELLED;
        }

        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record MeetingMoved(Subject.OfMeeting meeting, Slot was, Slot isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record MeetingRetitled(Subject.OfMeeting meeting, LocalizedText was, LocalizedText isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record MeetingRoomChanged(Subject.OfMeeting meeting, Facet.Room was, Facet.Room isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record MeetingAudienceChanged(Subject.OfMeeting meeting, Audience was, Audience isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record MeetingVisibilityChanged(Subject.OfMeeting meeting, Visibility was, Visibility isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.SILENT;
        }
    }

    record WebcastChanged(Subject.OfMeeting meeting, Facet.Webcast was, Facet.Webcast isNow) implements OfMeeting {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    /** An item is new in a meeting that both programmes have. */
    record ItemAdded(Subject.OfItem item, AgendaItem added, Facet.Room room) implements OfItem {
        @Override
        public Facet was() {
            return Facet.Absence.NOT_ON_PROGRAMME;
        }

        @Override
        public Facet isNow() {
            return new Facet.Scheduled(item.slot(), room);
        }

        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    /** An item is no longer held, though its meeting is. */
    record ItemCancelled(Subject.OfItem item, AgendaItem cancelled, Facet.Room room) implements OfItem {
        @Override
        public Facet was() {
            return new Facet.Scheduled(item.slot(), room);
        }

        @Override
        public Facet isNow() {
            return Facet.Absence.CANCELLED;
        }

        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
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
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record ItemRoomChanged(Subject.OfItem item, Facet.Room was, Facet.Room isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.URGENT;
        }
    }

    record ItemRetitled(Subject.OfItem item, LocalizedText was, LocalizedText isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record ItemRenumbered(Subject.OfItem item, Facet.Number was, Facet.Number isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record ItemKindChanged(Subject.OfItem item, ItemKind was, ItemKind isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record ItemVisibilityChanged(Subject.OfItem item, Visibility was, Visibility isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.SILENT;
        }
    }

    record ModeratorsChanged(Subject.OfItem item, Facet.People was, Facet.People isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record PanellistsChanged(Subject.OfItem item, Facet.People was, Facet.People isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }

    record DescriptionChanged(Subject.OfItem item, Facet.Note was, Facet.Note isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.SILENT;
        }
    }

    record DocumentsChanged(Subject.OfItem item, Facet.Papers was, Facet.Papers isNow) implements OfItem {
        @Override
        public Weight usualWeight() {
            return Weight.NORMAL;
        }
    }
}
