package org.convoke.agenda.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a room.
 *
 * @param capacity how many people it seats, where that is known
 * @param access how one gets in and follows: step-free, hearing loop, places for wheelchairs
 * @param booths for interpretation, where that is known
 * @param overflow rooms of the same venue in which its meetings can be followed, the first one first
 * @param closedFrom the first day on which it is no longer to be had
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AboutRoom(
        LocalizedText name,
        @Nullable Integer capacity,
        @Nullable LocalizedText access,
        @Nullable Integer booths,
        @Nullable List<RoomId> overflow,
        @Nullable LocalDate closedFrom)
        implements Checked {

    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_BOOTHS = 50;

    AboutRoom {
        overflow = overflow == null ? List.of() : List.copyOf(overflow);
    }

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE)) {
            faults.add(new Fault("/capacity", "must be from 1 to 100,000, or left out where it is not known"));
        }
        if (booths != null && (booths < 0 || booths > MOST_BOOTHS)) {
            faults.add(new Fault("/booths", "must be from 0 to 50, or left out where it is not known"));
        }
        if (new HashSet<>(overflowRooms()).size() != overflowRooms().size()) {
            faults.add(new Fault("/overflow", "must name each room once"));
        }
        return faults;
    }

    List<RoomId> overflowRooms() {
        return overflow == null ? List.of() : overflow;
    }

    boolean isOpenOn(LocalDate day) {
        return closedFrom == null || day.isBefore(closedFrom);
    }
}
