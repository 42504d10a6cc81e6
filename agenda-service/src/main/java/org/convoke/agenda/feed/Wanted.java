package org.convoke.agenda.feed;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.convoke.calendar.Scope;
import org.convoke.calendar.TrackKey;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar of a session was asked for.
 *
 * @param clock empty for the clock of the venue
 */
record Wanted(String language, Scope scope, Optional<ZoneId> clock) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /**
     * Reads the query.
     *
     * @throws Problem 400 with what would be accepted
     */
    static Wanted of(
            @Nullable String language, @Nullable String meeting, @Nullable String track, @Nullable String zone) {
        var violations = new ArrayList<Violation>();
        var spoken = language == null ? "en" : language;
        if (!LANGUAGE.matcher(spoken).matches()) {
            violations.add(new Violation("language", "query", "must be the code of a language, for example fr"));
        }
        var only = read("meeting", meeting, UUID::fromString, "must be the id of a meeting", violations);
        var part = read(
                "track", track, TrackKey::new, "must be the key of a track, for example regional-hearings", violations);
        if (only.isPresent() && part.isPresent()) {
            violations.add(new Violation("track", "query", "must not be given together with a meeting"));
        }
        var clock = read("zone", zone, ZoneId::of, "must be an IANA time zone, for example Europe/Zurich", violations);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations).build();
        }
        var scope =
                only.<Scope>map(id -> new Scope.OneMeeting(new MeetingId(id))).orElseGet(Scope.WholeSession::new);
        return new Wanted(spoken, scope, clock);
    }

    private static <T> Optional<T> read(
            String name,
            @Nullable String value,
            Function<String, T> reader,
            String accepted,
            List<Violation> violations) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            violations.add(new Violation(name, "query", accepted));
            return Optional.empty();
        }
    }

    /** Where the website has this calendar, below the page of the session. */
    String place() {
        var file = switch (scope) {
            case Scope.WholeSession all -> "/calendar.ics";
            case Scope.OneMeeting one -> "/meetings/" + one.id() + ".ics";
            case Scope.OneTrack one -> "/calendar.ics?track=" + one.key();
        };
        return file
                + clock.map(zone -> (file.contains("?") ? "&" : "?") + "zone=" + zone.getId())
                        .orElse("");
    }
}
