package org.convoke.web.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoke.web.services.Notification.CallToRecord;
import org.jspecify.annotations.Nullable;

/**
 * A call as somebody typed it.
 *
 * @param at on the clock of the venue, as a browser sends it; empty for now
 */
record TypedCall(String spokeTo, String note, String at) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1_000;

    /** Clocks differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    static final TypedCall NOTHING = new TypedCall("", "", "");

    static TypedCall of(@Nullable String spokeTo, @Nullable String note, @Nullable String at) {
        return new TypedCall(strip(spokeTo), strip(note), strip(at));
    }

    private static String strip(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** What has to be looked at: the keys of sentences by field, in the order of the form. */
    Map<String, String> faults(ZoneId zone, Clock clock) {
        var faults = new LinkedHashMap<String, String>();
        if (spokeTo.isEmpty()
                || spokeTo.length() > LONGEST_NAME
                || spokeTo.chars().anyMatch(Character::isISOControl)) {
            faults.put("spokeTo", "notice.telephone.spoke-to.missing");
        }
        if (!at.isEmpty()
                && moment(zone)
                        .filter(when -> !when.isAfter(clock.instant().plus(AHEAD)))
                        .isEmpty()) {
            faults.put("at", "notice.telephone.at.wrong");
        }
        if (note.length() > LONGEST_NOTE) {
            faults.put("note", "notice.telephone.note.long");
        }
        return faults;
    }

    /** For the service, once nothing has to be looked at. */
    CallToRecord call(ZoneId zone) {
        return new CallToRecord(
                spokeTo, note.isEmpty() ? null : note, moment(zone).orElse(null));
    }

    private Optional<Instant> moment(ZoneId zone) {
        try {
            return at.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(at).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
