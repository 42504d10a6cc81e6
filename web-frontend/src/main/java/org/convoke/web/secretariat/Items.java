package org.convoke.web.secretariat;

import java.util.Optional;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.ItemId;
import org.convoke.programme.Meeting;
import org.convoke.programme.Programme;

/** Finds items of a programme. */
final class Items {

    private Items() {}

    /** An item and the meeting that it is part of. */
    record Placed(Meeting meeting, AgendaItem item) {}

    static Optional<Placed> find(Programme programme, ItemId id) {
        return programme.meetings().stream()
                .flatMap(meeting -> meeting.items().stream()
                        .filter(item -> item.id().equals(id))
                        .map(item -> new Placed(meeting, item)))
                .findFirst();
    }
}
