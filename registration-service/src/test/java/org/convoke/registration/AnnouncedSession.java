package org.convoke.registration;

import static org.convoke.servicetests.Patience.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.SessionAnnounced;
import org.convoke.events.Topics;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;
import org.convoke.servicetests.Topic;

/** A session that agenda-service has announced. */
public record AnnouncedSession(UUID id, UUID process) {

    /** Announces a new one and waits until the service knows it. */
    public static AnnouncedSession known() {
        var session = new AnnouncedSession(UUID.randomUUID(), UUID.randomUUID());
        session.announce("Smuggling of migrants", 1);
        await().until(() -> Client.secretariat()
                        .get("/sessions/{id}/invitations", session.id())
                        .statusCode()
                == 200);
        return session;
    }

    /** Says what the session is called. */
    public void announce(String title, long sequence) {
        try (var topic = Topic.fromNow(Topics.AGENDA)) {
            topic.publish(event(title), sequence);
        }
    }

    private SessionAnnounced event(String title) {
        return new SessionAnnounced(
                id,
                process,
                LocalizedText.english("A global compact"),
                LocalizedText.english("Mexico and Switzerland"),
                LocalizedText.english(title),
                new Days(LocalDate.of(2017, 9, 4), LocalDate.of(2017, 9, 5)),
                new Venue(
                        LocalizedText.english("Vienna International Centre"),
                        LocalizedText.english("Vienna"),
                        ZoneId.of("Europe/Vienna")),
                List.of("en", "fr"),
                List.of(DutyStation.NEW_YORK),
                List.of(DutyStation.VIENNA));
    }
}
