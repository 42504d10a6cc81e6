package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.kit.problem.Problem;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Composition;
import org.convoke.notification.notice.NotKnownYet;
import org.convoke.notification.notice.Variant;
import org.convoke.notification.recipient.Participants.Participant;

/** The words of notices, from the same composition that is sent. */
@ApplicationScoped
public class Messages {

    /** What a mail server has taken comes first. Who is told by its invitation is shown that. */
    private static final Sql DELIVERY = Sql.of("""
        select d.id, d.notice, d.session, n.kind, d.language, d.from_revision, d.to_revision, d.dated, d.address,
          d.station, d.second_language, d.zone, d.calendar
        from notice_participant asked
        join notice_participant teller on teller.session = asked.session
          and teller.participant = asked.participant
          and (teller.notice = asked.notice or (asked.by_invitation and teller.kind = 'invitation'))
        join notice n on n.id = teller.notice
        join delivery d on d.notice = teller.notice and d.participant = teller.participant
        where asked.notice = :notice and asked.participant = :participant
        order by d.state in ('handed-over', 'delivered') desc, d.is_primary desc, d.station, d.address limit 1
        """);

    /** Stands in the address by which a mailbox acknowledges where somebody else reads its message. */
    private static final String NOT_SHOWN = "…";

    private final Database database;
    private final Composition composition;
    private final Links links;

    Messages(Database database, Composition composition, Links links) {
        this.database = database;
        this.composition = composition;
        this.links = links;
    }

    /** A message that is not composed yet. */
    record Addressed(Variant variant, Addressee to) {

        UUID session() {
            return variant.session();
        }
    }

    /**
     * The message of a notice to a participant; empty where there is none, as where it has no mailbox.
     *
     * @param own whether the participant itself reads it, and so may acknowledge it
     */
    Optional<Addressed> find(UUID notice, Participant participant, boolean own) {
        return database.query(DELIVERY)
                .set("notice", notice)
                .set("participant", participant.id())
                .first(row -> read(row, participant, own));
    }

    /**
     * Its words.
     *
     * @throws Problem 503 while what it tells of is being read again
     */
    Message compose(Addressed addressed) {
        var email = composed(addressed.variant());
        var to = addressed.to();
        return new Message(addressed.variant().language(), email.subject(to), email.text(to), email.html(to));
    }

    private ComposedEmail composed(Variant variant) {
        try {
            return composition.of(variant);
        } catch (NotKnownYet e) {
            throw beingRebuilt();
        }
    }

    /** While what a message tells of is being read again. */
    public static Problem beingRebuilt() {
        return Problem.of("being-rebuilt", 503, "Not available for the moment")
                .detail("The programme that this message tells is being read again; please try again in a minute")
                .header("Retry-After", 60)
                .build();
    }

    private Addressed read(Row row, Participant participant, boolean own) throws SQLException {
        return new Addressed(
                new Variant(
                        row.uuid("notice"),
                        row.uuid("session"),
                        row.word("kind", MessageKind.class),
                        row.text("language"),
                        row.textOrNull("second_language"),
                        row.numberOrNull("from_revision"),
                        row.numberOrNull("to_revision"),
                        row.instant("dated")),
                new Addressee(
                        row.uuid("id"),
                        row.text("address"),
                        participant.code(),
                        participant.names(),
                        participant.formalNames(),
                        row.word("station", DutyStation.class),
                        row.zoneOrNull("zone"),
                        row.text("calendar").equals("invitations"),
                        own ? links.acknowledging(row.uuid("id"), row.instant("dated")) : NOT_SHOWN,
                        participant.kind()));
    }
}
