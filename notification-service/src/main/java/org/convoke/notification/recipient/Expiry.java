package org.convoke.notification.recipient;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.Change;
import org.convoke.programme.Facet;
import org.convoke.programme.Slot;
import org.convoke.programme.Subject;

/** Until when a revision is worth a message of its own: a change of a meeting that is over helps nobody to be there. */
final class Expiry {

    private Expiry() {}

    /**
     * The end of the last thing that it changes, before and after; of what it says about the whole session, the end of its last
     * day. Empty where that was over when it was published: whoever corrects the record afterwards wants it told.
     */
    static Optional<Instant> of(RevisionPublished revision) {
        var zone = revision.programme().venue().zone();
        var end = revision.number() == 0
                ? Optional.of(endOfSession(revision, zone))
                : revision.changes().stream()
                        .map(change -> endOf(change, revision, zone))
                        .max(Comparator.naturalOrder());
        return end.filter(instant -> instant.isAfter(revision.publishedAt()));
    }

    private static Instant endOf(Change change, RevisionPublished revision, ZoneId zone) {
        var ofSubject = switch (change.subject()) {
            case Subject.OfMeeting meeting -> meeting.slot().endsAt(zone);
            case Subject.OfItem item -> item.slot().endsAt(zone);
            case Subject.OfDeadline deadline -> endOfSession(revision, zone);
            case Subject.WholeSession session -> endOfSession(revision, zone);
        };
        return Stream.of(change.was(), change.isNow())
                .flatMap(facet -> endOf(facet, zone).stream())
                .reduce(ofSubject, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<Instant> endOf(Facet facet, ZoneId zone) {
        return facet instanceof Slot slot ? Optional.of(slot.endsAt(zone)) : Optional.empty();
    }

    private static Instant endOfSession(RevisionPublished revision, ZoneId zone) {
        return revision.programme()
                .days()
                .last()
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toInstant();
    }
}
