package org.convoke.notification.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.events.EventType;
import org.convoke.events.SessionAnnounced;
import org.convoke.kit.audit.Audit;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Announcements;
import org.convoke.notification.recipient.Participants;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What mailboxes have acknowledged. The first time counts; saying it again changes nothing. */
@ApplicationScoped
class Acknowledgements {

    private static final Sql OF_DELIVERY = Sql.of("""
            select d.notice, d.session, n.kind, d.to_revision, r.symbol, d.address, a.at, a.name,
              coalesce(p.code, d.participant::text) as code, coalesce(p.names, '{}')::text as names,
              s.announced::text as announced, w.subject::text as subject
            from delivery d
            join notice n on n.id = d.notice
            left join revision r on r.session = d.session and r.number = d.to_revision
            left join participant p on p.id = d.participant
            left join session s on s.id = d.session
            left join acknowledgement a on a.delivery = d.id
            left join announcement w on w.id = d.notice
            where d.id = :delivery
            """);

    private static final Sql ACKNOWLEDGE = Sql.of("""
            insert into acknowledgement (delivery, notice, participant, address, name, at)
            select id, notice, participant, address, :name::text, :now::timestamptz from delivery where id = :delivery
            on conflict (delivery) do nothing
            """);

    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Acknowledgements(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the message of that delivery told; empty where there is no such delivery any more. */
    Optional<Acknowledgement> find(UUID delivery) {
        return database.query(OF_DELIVERY).set("delivery", delivery).first(Acknowledgements::read);
    }

    /** Writes down that it was read; the address and the name are only in details that can be erased. */
    @Transactional
    Optional<Acknowledgement> acknowledge(UUID delivery, @Nullable String name) {
        var first = database.query(ACKNOWLEDGE)
                        .set("delivery", delivery)
                        .set("name", name)
                        .set("now", clock.instant())
                        .update()
                == 1;
        var now = find(delivery);
        if (first) {
            now.ifPresent(done -> audit.record(
                    "link of " + done.participant(), "notice.acknowledged", "notice", done.notice(), details(done)));
        }
        return now;
    }

    private static Map<String, String> details(Acknowledgement done) {
        var details = new HashMap<>(Map.of("participant", done.participant(), "address", done.address()));
        if (done.name() != null) {
            details.put("name", done.name());
        }
        return details;
    }

    private static Acknowledgement read(Row row) throws SQLException {
        return new Acknowledgement(
                row.uuid("notice"),
                row.uuid("session"),
                row.word("kind", MessageKind.class),
                title(row.textOrNull("announced")),
                Announcements.textOrNull(row.textOrNull("subject")),
                row.textOrNull("symbol"),
                row.numberOrNull("to_revision"),
                row.text("code"),
                Participants.names(row.text("names")),
                row.text("address"),
                row.instantOrNull("at"),
                row.textOrNull("name"));
    }

    private static @Nullable LocalizedText title(@Nullable String announced) {
        return announced == null
                ? null
                : ((SessionAnnounced)
                                EventJson.read(EventType.SESSION_ANNOUNCED, announced.getBytes(StandardCharsets.UTF_8)))
                        .title();
    }
}
