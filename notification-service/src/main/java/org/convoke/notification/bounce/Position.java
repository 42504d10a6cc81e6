package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/** How far a mailbox was read. Who handles a message takes the turn first, so that replicas handle each one once. */
@ApplicationScoped
class Position {

    private static final Sql TURN =
            Sql.of("select pg_try_advisory_xact_lock(hashtextextended('bounces of ' || :mailbox::text, 0)) as ours");

    private static final Sql READ =
            Sql.of("select last_uid from bounce_mailbox where mailbox = :mailbox and uid_validity = :validity");

    private static final Sql WRITE = Sql.of("""
            insert into bounce_mailbox as known (mailbox, uid_validity, last_uid) values (:mailbox, :validity, :uid)
            on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid
            """);

    private final Database database;

    Position(Database database) {
        this.database = database;
    }

    /** Until the transaction ends, nobody else reads on; false where somebody else does. */
    boolean takesTurn(String mailbox) {
        return database.query(TURN)
                .set("mailbox", mailbox)
                .first(row -> row.yes("ours"))
                .orElse(false);
    }

    /** The number of the last message that was handled; 0 where none was under this numbering. */
    long last(String mailbox, long validity) {
        return database.query(READ)
                .set("mailbox", mailbox)
                .set("validity", validity)
                .first(row -> row.longNumber("last_uid"))
                .orElse(0L);
    }

    /** All messages up to this one were handled. */
    void advance(Fetched to) {
        database.query(WRITE)
                .set("mailbox", to.mailbox())
                .set("validity", to.validity())
                .set("uid", to.uid())
                .update();
    }
}
