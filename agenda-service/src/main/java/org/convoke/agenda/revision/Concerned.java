package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Audience;
import org.convoke.programme.Change;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.Subject;
import org.convoke.programme.Visibility;
import org.convoke.programme.Weight;

/**
 * One of those whom a publication concerns. How many States are invited, the programme does not know.
 *
 * @param concerned whether there is anything in it for them
 * @param changes how many of the changes they are told; none with the first publication, which is told whole
 * @param urgent how many of these are of time, place or cancellation
 */
record Concerned(Who who, boolean concerned, int changes, long urgent) {

    /** Those whom a programme is for. */
    enum Who {
        /** The invited States, whoever else may sit in a meeting. */
        @JsonProperty("states")
        STATES,
        /** Stakeholders: what is about the session, and the meetings that are open to them. */
        @JsonProperty("stakeholders")
        STAKEHOLDERS,
        /** Everybody who reads what is public. */
        @JsonProperty("public")
        PUBLIC
    }

    /** All of them, when one programme follows another, or is the first. */
    static List<Concerned> by(Optional<Programme> was, Programme isNow) {
        var known = changes(was, isNow, Visibility.PARTICIPANTS);
        var open = known.stream().filter(change -> isOpen(change, was, isNow)).toList();
        return List.of(
                of(Who.STATES, was, known),
                of(Who.STAKEHOLDERS, was, open),
                of(Who.PUBLIC, was, changes(was, isNow, Visibility.PUBLIC)));
    }

    private static Concerned of(Who who, Optional<Programme> was, List<Change> changes) {
        return new Concerned(
                who,
                was.isEmpty() || !changes.isEmpty(),
                changes.size(),
                changes.stream()
                        .filter(change -> change.weight() == Weight.URGENT)
                        .count());
    }

    private static List<Change> changes(Optional<Programme> was, Programme isNow, Visibility reader) {
        return was.map(before -> AgendaDiff.between(before.visibleTo(reader), isNow.visibleTo(reader)))
                .orElse(List.of());
    }

    /** Whether stakeholders may sit, or might have sat, where something changes. */
    private static boolean isOpen(Change change, Optional<Programme> was, Programme isNow) {
        return switch (change.subject()) {
            case Subject.WholeSession session -> true;
            case Subject.OfDeadline deadline -> true;
            case Subject.OfMeeting meeting -> isOpen(meeting.id(), was, isNow);
            case Subject.OfItem item -> isOpen(item.meeting(), was, isNow);
        };
    }

    private static boolean isOpen(MeetingId meeting, Optional<Programme> was, Programme isNow) {
        return was.flatMap(before -> before.meeting(meeting)).stream().anyMatch(m -> m.audience() != Audience.STATES)
                || isNow.meeting(meeting).stream().anyMatch(m -> m.audience() != Audience.STATES);
    }
}
