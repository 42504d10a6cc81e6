package org.convoke.agenda.publication;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.convoke.agenda.revision.NameChoice;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How a draft is to be published.
 *
 * @param publishAt when: an instant such as 2017-09-01T08:00:00Z, or a time at the venue such as 2017-09-01T10:00; at once
 *     where it is absent
 * @param zone of a time without an offset, the venue's where it is absent
 * @param hold whether it waits until it is released
 * @param name what it is to be called; the rule decides where it is absent
 */
record NewPublication(
        @Nullable String publishAt,
        @Nullable ZoneId zone,
        @Nullable Boolean hold,
        @Nullable NameChoice name) {

    /** Nobody plans further ahead; whoever seems to has mistyped the year. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    /** @throws Problem 400 where the time can not be one to publish at */
    Wanted wanted(int draftVersion, ZoneId venue, Instant now) {
        return new Wanted(
                draftVersion,
                publishAt == null ? Optional.empty() : Optional.of(instant(publishAt, venue, now)),
                Boolean.TRUE.equals(hold),
                Optional.ofNullable(name));
    }

    private Instant instant(String text, ZoneId venue, Instant now) {
        var at = instant(text, zone == null ? venue : zone);
        if (!at.isAfter(now)) {
            throw refused("must be in the future; it is " + now.truncatedTo(ChronoUnit.SECONDS) + " now");
        }
        if (at.isAfter(now.plus(FURTHEST))) {
            throw refused("must be within a year from now, " + now.truncatedTo(ChronoUnit.SECONDS));
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant instant(String text, ZoneId zone) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local(text, zone);
        }
    }

    private static Instant local(String text, ZoneId zone) {
        try {
            var local = LocalDateTime.parse(text);
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw refused("is no time in %s: clocks go forward over it".formatted(zone));
            }
            return local.atZone(zone).toInstant(); // of a time that comes twice, the first
        } catch (DateTimeException e) {
            throw refused(
                    "must be an instant such as 2017-09-01T08:00:00Z, or a time at the venue such as 2017-09-01T10:00");
        }
    }

    private static Problem refused(String message) {
        return Problem.invalid(List.of(Violation.inBody("/publishAt", message))).build();
    }
}
