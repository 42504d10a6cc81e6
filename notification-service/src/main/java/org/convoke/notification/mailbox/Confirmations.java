package org.convoke.notification.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxConfirmed;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.outbox.Outbox;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.recipient.Participants;

/** What mailboxes have answered. The first time counts and is told; saying it again changes nothing. */
@ApplicationScoped
class Confirmations {

    private static final Sql ONE = Sql.of("""
        select l.id, l.participant, l.mission, l.station, l.address, l.confirmed_at,
          coalesce(p.code, l.participant::text) as code, coalesce(p.names, '{}')::text as names
        from mailbox_letter l left join participant p on p.id = l.participant
        where l.id = :question and l.what in ('confirmation-asked', 'verification-asked')
        """);

    private static final Sql CONFIRM =
            Sql.of("update mailbox_letter set confirmed_at = :now where id = :question and confirmed_at is null");

    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Confirmations(Database database, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What that question asks; empty where there is no such question. */
    Optional<Confirmation> find(UUID question) {
        return database.query(ONE).set("question", question).first(Confirmations::read);
    }

    /** Writes down the answer and tells it; the address is only in details that can be erased. */
    @Transactional
    Optional<Confirmation> confirm(UUID question) {
        var now = clock.instant();
        var first = database.query(CONFIRM)
                        .set("question", question)
                        .set("now", now)
                        .update()
                == 1;
        if (first) {
            database.query(ONE)
                    .set("question", question)
                    .first(row -> new MailboxConfirmed(
                            row.uuid("participant"), row.uuid("mission"), row.uuid("id"), row.text("address"), now))
                    .ifPresent(this::tell);
        }
        return find(question);
    }

    private void tell(MailboxConfirmed event) {
        outbox.put(event);
        audit.record(
                "link of " + event.participant(),
                "mailbox.confirmed",
                "mission",
                event.mission(),
                Map.of("address", event.address()));
    }

    private static Confirmation read(Row row) throws SQLException {
        return new Confirmation(
                row.text("code"),
                Participants.names(row.text("names")),
                row.word("station", DutyStation.class),
                row.text("address"),
                row.instantOrNull("confirmed_at"));
    }
}
