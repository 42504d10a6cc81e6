package org.convoke.agenda.venue;

import java.util.List;
import org.convoke.kit.problem.ETags;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/** What became of a change of the catalogue. */
sealed interface Outcome<T> {

    /** The thing as it is now. */
    record Done<T>(T thing) implements Outcome<T> {}

    /** There is no such thing. */
    record Missing<T>(String what) implements Outcome<T> {}

    /** Somebody else changed it since it was read. */
    record Moved<T>(int edit) implements Outcome<T> {}

    /** Another one is called so in some language. */
    record NameTaken<T>() implements Outcome<T> {}

    /** A venue is taken away after its rooms. */
    record HasRooms<T>() implements Outcome<T> {}

    /** An overflow room is not another room of the venue. */
    record NoOverflow<T>() implements Outcome<T> {}

    /** Meetings to come are in the room. */
    record InUse<T>(List<RoomUse.Sitting> meetings) implements Outcome<T> {}

    /** The thing, or a refusal in words. */
    default T orRefused() {
        return switch (this) {
            case Done<T> done -> done.thing();
            case Missing<T> missing ->
                throw Problem.notFound("There is no such " + missing.what()).build();
            case Moved<T> moved ->
                throw Problem.stale("catalogue-moved", "This was changed meanwhile; read it again")
                        .header("ETag", ETags.of(moved.edit()))
                        .build();
            case NameTaken<T> taken ->
                throw Problem.conflict("name-taken", "Another one is called so in one of the languages")
                        .build();
            case HasRooms<T> rooms ->
                throw Problem.conflict("venue-has-rooms", "A venue is taken away after its rooms")
                        .build();
            case NoOverflow<T> none ->
                throw Problem.invalid(List.of(Violation.inBody("/overflow", "must be other rooms of the same venue")))
                        .build();
            case InUse<T> used ->
                throw Problem.conflict(
                                "room-in-use",
                                "Meetings to come are in the room; it can be closed from a day on (closedFrom), not"
                                        + " removed")
                        .with("meetings", used.meetings())
                        .build();
        };
    }
}
