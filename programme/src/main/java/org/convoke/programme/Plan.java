package org.convoke.programme;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The meetings and items of a programme by their ids, in the order of the programme. */
record Plan(Map<MeetingId, Meeting> meetings, Map<ItemId, Placed> items) {

    /** An item in its meeting. */
    record Placed(Meeting meeting, AgendaItem item) {

        /** The order of the programme. */
        static final Comparator<Placed> IN_ORDER = Comparator.comparing(Placed::meeting, Meeting.IN_ORDER)
                .thenComparing(Placed::item, AgendaItem.IN_ORDER);

        ItemId id() {
            return item.id();
        }

        Slot slot() {
            return meeting.slotOf(item);
        }

        Facet.Room room() {
            return meeting.roomOf(item);
        }

        Subject.OfItem named() {
            return Subject.OfItem.of(meeting, item);
        }
    }

    static Plan of(Programme programme) {
        var meetings = new LinkedHashMap<MeetingId, Meeting>();
        var items = new LinkedHashMap<ItemId, Placed>();
        for (var meeting : programme.meetings()) {
            meetings.put(meeting.id(), meeting);
            meeting.items().forEach(item -> items.put(item.id(), new Placed(meeting, item)));
        }
        return new Plan(meetings, items);
    }
}
