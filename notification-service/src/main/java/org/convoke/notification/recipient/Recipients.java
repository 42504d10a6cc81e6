package org.convoke.notification.recipient;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.Event;
import org.convoke.events.EventJson;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.convoke.events.ParticipantRegistered;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/** The projection of registration.v1: participants, their missions with mailboxes, and who is invited to what. */
@ApplicationScoped
public class Recipients {

    private static final Sql REGISTERED = Sql.of("""
        update participant set code = :code, kind = :kind, names = :names::jsonb,
          formal_names = :formalNames::jsonb, order_en = :orderEn, sequence = :sequence
        where id = :participant and sequence < :sequence
        """);

    private static final Sql MISSION = Sql.of("""
        insert into mission (id, participant, station, languages, second_language, capital_zone, pace, calendar,
          sequence)
        values (:mission, :participant, :station, :languages, :second, :zone, :pace, :calendar, :sequence)
        on conflict (id) do update set participant = excluded.participant, station = excluded.station,
          languages = excluded.languages, second_language = excluded.second_language,
          capital_zone = excluded.capital_zone, pace = excluded.pace, calendar = excluded.calendar,
          sequence = excluded.sequence
        where mission.sequence < excluded.sequence
        """);

    private static final Sql FORGET_MAILBOXES = Sql.of("delete from mailbox where mission = :mission");

    private static final Sql MAILBOX = Sql.of("""
        insert into mailbox (mission, position, address, purpose, turn, standing)
        values (:mission, :position, :address, :purpose, :turn, :standing)
        """);

    private static final Sql INVITED = Sql.of("""
        insert into invitation (session, participant, issued_at, invited, sequence)
        values (:session, :participant, :issuedAt, :invited, :sequence)
        on conflict (session, participant) do update set issued_at = excluded.issued_at,
          invited = excluded.invited, sequence = excluded.sequence
        where invitation.sequence < excluded.sequence
        """);

    private final Database database;
    private final Heard heard;

    Recipients(Database database, Heard heard) {
        this.database = database;
        this.heard = heard;
    }

    /** Follows an event of a participant; an older or repeated one changes nothing. */
    public void follow(Event event, long sequence) {
        heard.ofParticipant(event.key(), sequence);
        switch (event) {
            case ParticipantRegistered registered -> register(registered, sequence);
            case MissionMailboxesChanged changed -> write(changed, sequence);
            case InvitationIssued issued -> invite(issued, sequence);
            default -> throw new IllegalArgumentException("not about a participant: " + event.eventType());
        }
    }

    private void register(ParticipantRegistered event, long sequence) {
        database.query(REGISTERED)
                .set("participant", event.participant())
                .set("code", event.code())
                .set("kind", event.kind().name())
                .set("names", json(event.names()))
                .set("formalNames", json(event.formalNames()))
                .set("orderEn", event.orderEn())
                .set("sequence", sequence)
                .update();
    }

    private void write(MissionMailboxesChanged event, long sequence) {
        var newer = database.query(MISSION)
                .set("mission", event.mission())
                .set("participant", event.participant())
                .set("station", Sessions.word(event.station()))
                .set("languages", event.languages())
                .set("second", event.secondLanguage())
                .set(
                        "zone",
                        event.capitalZone() == null ? null : event.capitalZone().getId())
                .set("calendar", word(event.calendar() == null ? Calendar.FILE : event.calendar()))
                .set("pace", word(event.pace() == null ? Pace.AT_ONCE : event.pace()))
                .set("sequence", sequence)
                .update();
        if (newer == 0) {
            return;
        }
        database.query(FORGET_MAILBOXES).set("mission", event.mission()).update();
        for (var position = 0; position < event.mailboxes().size(); position++) {
            addMailbox(event.mission(), position, event.mailboxes().get(position));
        }
    }

    private void addMailbox(UUID mission, int position, MissionMailboxesChanged.Mailbox mailbox) {
        database.query(MAILBOX)
                .set("mission", mission)
                .set("position", position)
                .set("address", mailbox.address())
                .set("purpose", word(mailbox.purpose()))
                .set("turn", word(mailbox.turn() == null ? Turn.ALWAYS : mailbox.turn()))
                .set("standing", word(mailbox.standing() == null ? Standing.BY_SECRETARIAT : mailbox.standing()))
                .update();
    }

    /** As the tables name it, the same word as in JSON. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void invite(InvitationIssued event, long sequence) {
        database.query(INVITED)
                .set("session", event.session())
                .set("participant", event.participant())
                .set("issuedAt", event.issuedAt())
                .set("invited", event.invited())
                .set("sequence", sequence)
                .update();
    }

    private static String json(Map<String, String> names) {
        try {
            return EventJson.mapper().writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
