package org.convoke.notification.notice;

import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Query;
import org.convoke.notification.database.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Whom a decision is about: one participant of a session, or all of them.
 *
 * @param participant null for all
 */
record Scope(UUID session, @Nullable UUID participant) {

    static Scope all(UUID session) {
        return new Scope(session, null);
    }

    static Scope one(UUID session, UUID participant) {
        return new Scope(session, participant);
    }

    /** The statement with {@code :session} and {@code :participant} (null for all) given. */
    Query query(Database database, Sql sql) {
        return database.query(sql).set("session", session).set("participant", participant);
    }
}
