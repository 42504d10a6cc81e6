package org.convoke.web.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.site.Visit;
import org.convoke.wording.Times;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a session's venue for what has happened. These times are proofs: they have seconds.
 *
 * @param city whose clock it is, as it is said to the reader
 */
public record VenueClock(ZoneId zone, String city, Words words) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The clock of a session; of nobody's city where the reader may not know of the session yet. */
    public static VenueClock of(Optional<Session> session, Visit visit) {
        return session.map(known -> new VenueClock(
                        known.venue().zone(),
                        known.venue().city().in(visit.language()).text(),
                        visit.words()))
                .orElseGet(() -> new VenueClock(ZoneOffset.UTC, "UTC", visit.words()));
    }

    /** "28 August 2017, 16:20:07". */
    public Moment moment(Instant instant) {
        var there = instant.atZone(zone);
        var date = Times.in(words.language()).dateWithYear(there.toLocalDate());
        return new Moment(words.say("notice.moment", "date", date, "time", SECONDS.format(there)), machine(instant));
    }

    /** "16:20:07". */
    public Moment time(Instant instant) {
        return new Moment(SECONDS.format(instant.atZone(zone)), machine(instant));
    }

    /** The moment of something that may not have happened yet. */
    public Optional<Moment> maybe(@Nullable Instant instant) {
        return Optional.ofNullable(instant).map(this::moment);
    }

    private String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
