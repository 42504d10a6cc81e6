package org.convoke.notification.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.convoke.events.Event;
import org.convoke.events.NoticeCompleted;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantTold;
import org.convoke.kit.operations.Republisher;
import org.convoke.kit.outbox.Outbox;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;

/** Tells again who was told and who was not, and which notices are complete: a transaction for each session. */
@ApplicationScoped
class Republishing implements Republisher {

    private static final Sql SESSIONS = Sql.of("select distinct session from notice order by session");

    /** That somebody waits, or that something newer has overtaken a message, was no news the first time either. */
    private static final Sql PARTICIPANTS = Sql.of("""
            select np.session, np.participant, np.notice, np.kind, np.state, np.reason, np.since, np.told_at,
              coalesce(np.to_revision,
                (select d.to_revision from delivery d
                 where d.notice = np.notice and d.participant = np.participant and d.is_primary
                   and d.state in ('handed-over', 'delivered')
                 order by d.settled_at limit 1)) as revision
            from notice_participant np join notice n on n.id = np.notice
            where np.session = :session and np.kind <> 'announcement'
              and (np.state = 'told' or np.state = 'not-reached' and np.reason <> 'superseded')
            order by n.noticed_at, n.id, np.participant
            """);

    private static final Sql COMPLETED = Sql.of("""
            select n.session, n.id, n.kind, n.to_revision, n.completed_at,
              (select count(*) from notice_participant where notice = n.id and state = 'told') as told,
              (select count(*) from notice_participant where notice = n.id and state = 'not-reached') as not_reached
            from notice n where n.session = :session and n.kind <> 'announcement' and n.completed_at is not null
            order by n.completed_at, n.id
            """);

    private final Database database;
    private final SessionLock lock;
    private final Outbox outbox;

    Republishing(Database database, SessionLock lock, Outbox outbox) {
        this.database = database;
        this.lock = lock;
        this.outbox = outbox;
    }

    @Override
    public int republish() {
        return database.query(SESSIONS).list(row -> row.uuid("session")).stream()
                .mapToInt(session -> QuarkusTransaction.requiringNew().call(() -> again(session)))
                .sum();
    }

    private int again(UUID session) {
        lock.alone(session);
        var events = new ArrayList<Event>();
        events.addAll(database.query(PARTICIPANTS).set("session", session).list(Republishing::outcome));
        events.addAll(database.query(COMPLETED).set("session", session).list(Republishing::completed));
        outbox.putAll(events);
        return events.size();
    }

    private static Event outcome(Row row) throws SQLException {
        var participant = row.uuid("participant");
        var session = row.uuid("session");
        var notice = row.uuid("notice");
        var kind = row.word("kind", NoticeKind.class);
        var revision = row.numberOrNull("revision");
        return row.text("state").equals("told")
                ? new ParticipantTold(participant, session, notice, kind, revision, row.instant("told_at"))
                : new ParticipantNotReached(
                        participant,
                        session,
                        notice,
                        kind,
                        revision,
                        row.word("reason", ParticipantNotReached.Reason.class),
                        row.instant("since"));
    }

    private static Event completed(Row row) throws SQLException {
        return new NoticeCompleted(
                row.uuid("session"),
                row.uuid("id"),
                row.word("kind", NoticeKind.class),
                row.numberOrNull("to_revision"),
                row.number("told"),
                row.number("not_reached"),
                row.instant("completed_at"));
    }
}
