package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.jboss.logging.Logger;

/** Messages that could not be sent until what they tell was over: they are taken back, and whoever was not told is not. */
@ApplicationScoped
public class Overdue {

    private static final Logger LOG = Logger.getLogger(Overdue.class);

    /** By the indices revision_worth_until and delivery_open. */
    private static final Sql SESSIONS = Sql.of("""
            select distinct r.session from revision r
            where r.worth_until <= :now and exists (select from delivery d where d.session = r.session
              and d.state in ('queued', 'deferred', 'in-doubt') and d.to_revision >= r.number)
            """);

    private final Database database;
    private final Notices notices;
    private final Clock clock;

    Overdue(Database database, Notices notices, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.clock = clock;
    }

    /** Takes back all there are now. */
    public void sweep() {
        find().forEach(this::tryToTakeBack);
    }

    /** One session must not hold up the others. */
    private void tryToTakeBack(UUID session) {
        try {
            takeBack(session);
        } catch (RuntimeException e) {
            LOG.warnf("Not taken back, trying again, session=%s cause=%s", session, e);
        }
    }

    private List<UUID> find() {
        return database.query(SESSIONS).set("now", clock.instant()).list(row -> row.uuid("session"));
    }

    /** The usual steps do it. */
    @Transactional
    void takeBack(UUID session) {
        notices.announce(session);
    }
}
