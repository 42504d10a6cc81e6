package org.convoke.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Where the last claim of this process ended in the order of what is due, for urgent messages and for the others. The next one
 * begins there, and not before all the index entries of what was taken already. What comes before it and is due again, such as
 * what somebody gave back, is found since each second one claim begins at the beginning.
 */
final class Places {

    /** A moment of the order; all that is due comes after the beginning. */
    record Place(Instant due, UUID id) {}

    static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

    private static final Duration LOOK_BACK_EVERY = Duration.ofSeconds(1);

    /** PostgreSQL's: by the octets of an id, without signs. */
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::due).thenComparing(place -> place.id().toString());

    private record Known(Place place, Instant lookedBack) {}

    private final Clock clock;
    private volatile Known urgent = new Known(BEGINNING, Instant.EPOCH);
    private volatile Known others = new Known(BEGINNING, Instant.EPOCH);

    Places(Clock clock) {
        this.clock = clock;
    }

    /** Where the next claim begins. */
    Place from(boolean isUrgent) {
        var known = isUrgent ? urgent : others;
        return known.lookedBack().plus(LOOK_BACK_EVERY).isAfter(clock.instant()) ? known.place() : BEGINNING;
    }

    /** A claim from that place has taken these. */
    void taken(boolean isUrgent, Place from, List<Leased> leased) {
        var before = isUrgent ? urgent : others;
        var last = leased.stream()
                .map(delivery -> new Place(delivery.due(), delivery.id()))
                .max(ORDER)
                .orElse(BEGINNING);
        var lookedBack = from.equals(BEGINNING) ? clock.instant() : before.lookedBack();
        var known = new Known(last, lookedBack);
        if (isUrgent) {
            urgent = known;
        } else {
            others = known;
        }
    }
}
