package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/**
 * Who may decide about a session at a time, until its transaction ends: what concerns the session decides alone; events
 * and settlements of one participant decide side by side, each alone for its participant. So whoever reads what is owed
 * sees all that was decided before.
 */
@ApplicationScoped
class SessionLock {

    private static final Sql ALONE =
            Sql.of("select pg_advisory_xact_lock(hashtextextended('session ' || :session::text, 0))");

    private static final Sql SIDE_BY_SIDE =
            Sql.of("select pg_advisory_xact_lock_shared(hashtextextended('session ' || :session::text, 0))");

    /** In one order, so that nobody waits for somebody who waits for them. */
    private static final Sql PARTICIPANTS = Sql.of("""
            select from told where session = :session and participant = any (:participants::uuid[])
            order by participant for update
            """);

    private final Database database;

    SessionLock(Database database) {
        this.database = database;
    }

    void alone(UUID session) {
        database.query(ALONE).set("session", session).exists();
    }

    void participant(UUID session, UUID participant) {
        participants(session, Set.of(participant));
    }

    /** A participant without a row was never decided about, and has nothing to settle. */
    void participants(UUID session, Set<UUID> participants) {
        database.query(SIDE_BY_SIDE).set("session", session).exists();
        database.query(PARTICIPANTS)
                .set("session", session)
                .set("participants", participants)
                .exists();
    }
}
