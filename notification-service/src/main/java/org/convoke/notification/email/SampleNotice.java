package org.convoke.notification.email;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.events.RevisionPublished;
import org.convoke.events.SessionAnnounced;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Days;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.Programme;
import org.convoke.programme.Start;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;

/** A small invented notice that nobody is sent: what the first real one would otherwise have to load is loaded by it. */
final class SampleNotice {

    private static final UUID ID = new UUID(0, 0);
    private static final LocalDate DAY = LocalDate.of(2017, 9, 4);
    private static final Venue VENUE =
            new Venue(LocalizedText.english("Centre"), LocalizedText.english("Vienna"), ZoneId.of("Europe/Vienna"));
    private static final LocalizedText TITLE = LocalizedText.english("Sample");

    private SampleNotice() {}

    static NoticeText of(MessageKind kind, String language) {
        if (kind == MessageKind.ANNOUNCEMENT) {
            return NoticeText.announcing(
                    ID, language, session(), Instant.EPOCH, new Announcement(TITLE, TITLE, List.of()));
        }
        var was = programme("18:00", List.of());
        var isNow = programme(
                "17:50", List.of(new Person("A. Person", null, LocalizedText.english("A State"), null, false)));
        var published = List.of(revision(0, was), revision(1, isNow));
        return new NoticeText(
                ID,
                kind,
                language,
                session(),
                published.getFirst(),
                published.getLast(),
                published,
                AgendaDiff.between(was, isNow),
                Instant.EPOCH);
    }

    static Addressee recipient() {
        return new Addressee(
                ID,
                "nobody@convoke.example",
                "XXX",
                Map.of("en", "Nobody"),
                Map.of(),
                DutyStation.NEW_YORK,
                "none",
                Kind.MEMBER_STATE);
    }

    private static Programme programme(String end, List<Person> moderators) {
        var start = new Start.At(LocalTime.of(15, 0));
        var panel = AgendaItem.of(new ItemId(ID), ItemKind.PANEL, TITLE, start, LocalTime.parse(end))
                .numbered("1")
                .moderatedBy(moderators);
        var meeting = Meeting.of(new MeetingId(ID), TITLE, DAY, start, LocalTime.of(18, 0), Audience.STATES)
                .with(m -> {
                    m.room = LocalizedText.english("Room");
                    m.items = List.of(panel);
                });
        return Programme.of(
                TITLE, TITLE, VENUE, new Days(DAY, DAY), Mode.IN_PERSON, Status.TENTATIVE, List.of(meeting));
    }

    private static SessionAnnounced session() {
        return new SessionAnnounced(
                ID,
                ID,
                TITLE,
                TITLE,
                TITLE,
                new Days(DAY, DAY),
                VENUE,
                List.of("en"),
                List.of(DutyStation.NEW_YORK),
                List.of());
    }

    private static RevisionPublished revision(int number, Programme programme) {
        return new RevisionPublished(
                ID, ID, number, "Rev." + number, Instant.EPOCH, "00".repeat(32), List.of(), programme);
    }
}
