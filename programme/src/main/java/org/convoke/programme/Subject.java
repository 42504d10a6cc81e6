package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a change is about, with enough of it to be named in a sentence without the programme at hand. */
public sealed interface Subject {

    /** By what it is known: the id of a deadline, a meeting or an item; the session is there once. */
    Object id();

    /** The session as a whole. */
    enum WholeSession implements Subject {
        SESSION;

        @Override
        public WholeSession id() {
            return this;
        }
    }

    /** A deadline as the newer programme has it; as the older one had it where it was withdrawn. */
    record OfDeadline(DeadlineId id, LocalizedText title) implements Subject {
        static OfDeadline of(Deadline deadline) {
            return new OfDeadline(deadline.id(), deadline.title());
        }
    }

    /** A meeting as the newer programme has it; as the older one had it where it was cancelled. */
    record OfMeeting(MeetingId id, LocalizedText title, Slot slot) implements Subject {
        static OfMeeting of(Meeting meeting) {
            return new OfMeeting(meeting.id(), meeting.title(), meeting.slot());
        }
    }

    /** An agenda item as the newer programme has it; as the older one had it where it is gone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfItem(ItemId id, MeetingId meeting, @Nullable String number, ItemKind kind, LocalizedText title, Slot slot)
            implements Subject {
        static OfItem of(Meeting meeting, AgendaItem item) {
            return new OfItem(item.id(), meeting.id(), item.number(), item.kind(), item.title(), meeting.slotOf(item));
        }

        OfItem inSource() {
            return new OfItem(id, meeting, number, kind, title.inSource(), slot);
        }

        /** Whether the item's own number belongs in its name. */
        @JsonIgnore
        public boolean isNumbered() {
            return number != null;
        }
    }
}
