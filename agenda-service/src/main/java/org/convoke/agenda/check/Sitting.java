package org.convoke.agenda.check;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemKind;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A meeting, or an item of it, with its place in the programme. */
record Sitting(Part part, Meeting meeting, @Nullable AgendaItem item) {

    /** All of a programme: each meeting, then its items. */
    static List<Sitting> of(Programme programme) {
        var sittings = new ArrayList<Sitting>();
        for (int i = 0; i < programme.meetings().size(); i++) {
            var meeting = programme.meetings().get(i);
            var part = Part.of(i, meeting);
            sittings.add(new Sitting(part, meeting, null));
            for (int j = 0; j < meeting.items().size(); j++) {
                var item = meeting.items().get(j);
                sittings.add(new Sitting(Part.of(part, j, item), meeting, item));
            }
        }
        return sittings;
    }

    LocalTime start() {
        return (item == null ? meeting.start() : item.start()).expected();
    }

    LocalTime end() {
        return item == null ? meeting.end() : item.end();
    }

    boolean isBreak() {
        return item != null && item.kind() == ItemKind.BREAK;
    }
}
