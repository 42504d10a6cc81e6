package org.convoke.kit.probe;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.RevisionPublished;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/** Events with just enough in them. */
public final class Events {

    private static final Venue VENUE =
            new Venue(LocalizedText.english("Centre"), LocalizedText.english("Vienna"), ZoneId.of("Europe/Vienna"));

    private Events() {}

    /** A revision of a session; the number is in its symbol, "Rev.7". */
    public static RevisionPublished revision(UUID session, int number) {
        return revision(session, number, "A session");
    }

    /** The same with a title of any length. */
    public static RevisionPublished revision(UUID session, int number, String title) {
        var day = LocalDate.of(2017, 9, 4);
        var programme = Programme.of(
                LocalizedText.english(title),
                LocalizedText.english("A theme"),
                VENUE,
                new Days(day, day),
                Mode.IN_PERSON,
                Status.TENTATIVE,
                List.of());
        return new RevisionPublished(
                session,
                UUID.randomUUID(),
                number,
                "Rev." + number,
                Instant.parse("2017-08-01T10:00:00Z"),
                "0".repeat(64),
                List.of(),
                programme);
    }

    /** A mission that is written to at that address. */
    public static MissionMailboxesChanged mailboxes(UUID participant, String address) {
        return new MissionMailboxesChanged(
                participant,
                UUID.randomUUID(),
                DutyStation.VIENNA,
                List.of("en"),
                List.of(new MissionMailboxesChanged.Mailbox(address, MissionMailboxesChanged.Purpose.ALL)));
    }
}
