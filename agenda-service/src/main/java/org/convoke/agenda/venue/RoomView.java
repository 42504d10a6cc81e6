package org.convoke.agenda.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A room as anybody reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoomView(
        RoomId id,
        VenueId venue,
        LocalizedText name,
        @Nullable Integer capacity,
        @Nullable LocalizedText access,
        @Nullable Integer booths,
        List<RoomId> overflow,
        @Nullable LocalDate closedFrom) {

    static RoomView of(Catalogue.Room room) {
        var about = room.about();
        return new RoomView(
                room.id(),
                room.venue(),
                about.name().withoutTranslators(),
                about.capacity(),
                about.access() == null ? null : about.access().withoutTranslators(),
                about.booths(),
                about.overflowRooms(),
                about.closedFrom());
    }
}
