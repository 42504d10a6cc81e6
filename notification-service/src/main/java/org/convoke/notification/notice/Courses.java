package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.jboss.logging.Logger;

/** Pauses, resumes and cancels notices, by a person's will or since too much fails. */
@ApplicationScoped
public class Courses {

    private static final Logger LOG = Logger.getLogger(Courses.class);

    /** So that of several that fail at once the last sees the others. It hinders no delivery of the notice. */
    private static final Sql ONE_AT_A_TIME = Sql.of("select from notice where id = :notice for no key update");

    /** More than 5% permanent failures, and more than 3, not counting those that a person has seen before resuming. */
    private static final Sql PAUSE_IF_TOO_MANY_FAIL = Sql.of("""
        update notice n set course = 'paused',
          reason = failed.failures || ' of ' || failed.deliveries || ' messages were refused for good'
        from (select count(*) filter (where state = 'undeliverable') as failures, count(*) as deliveries
              from delivery where notice = :notice) failed
        where n.id = :notice and n.course = 'going'
          and failed.failures - n.forgiven > 3 and (failed.failures - n.forgiven) * 20 > failed.deliveries
        """);

    private static final Sql PAUSE =
            Sql.of("update notice set course = 'paused', reason = :reason where id = :notice and course = 'going'");

    private static final Sql RESUME = Sql.of("""
        update notice set course = 'going', reason = null,
          forgiven = (select count(*) from delivery where notice = :notice and state = 'undeliverable')
        where id = :notice and course in ('paused', 'held')
        """);

    /** One that was complete, and goes on since a mailbox came late, has not come to its end. */
    private static final Sql CANCEL = Sql.of("""
        update notice n set course = 'cancelled', reason = :reason
        where n.id = :notice and n.course <> 'cancelled'
          and (n.completed_at is null or not exists (select from finished f where f.notice = n.id))
        """);

    private final Database database;
    private final SessionLock lock;
    private final Notices notices;
    private final DeliveriesDue due;

    Courses(Database database, SessionLock lock, Notices notices, DeliveriesDue due) {
        this.database = database;
        this.lock = lock;
        this.notices = notices;
        this.due = due;
    }

    /** Stops the notice until a person has looked, where too many of its messages have failed for good. */
    @Transactional(TxType.MANDATORY)
    public void pauseIfTooManyFail(UUID notice) {
        database.query(ONE_AT_A_TIME).set("notice", notice).exists();
        if (database.query(PAUSE_IF_TOO_MANY_FAIL).set("notice", notice).update() > 0) {
            LOG.errorf("Notice paused, too many messages were refused for good, notice=%s", notice);
        }
    }

    /** Lets no further message be started; false where the notice is not going out. */
    @Transactional
    public boolean pause(UUID notice, String reason) {
        return database.query(PAUSE).set("notice", notice).set("reason", reason).update() > 0;
    }

    /** Lets it go out again; false where it was neither paused nor held. */
    @Transactional
    public boolean resume(UUID notice) {
        due.afterCommit();
        return database.query(RESUME).set("notice", notice).update() > 0;
    }

    /** Ends it: whoever was not told yet is not told; false where it has come to its end already. */
    @Transactional
    public boolean cancel(UUID notice, UUID session, String reason) {
        lock.alone(session);
        var cancelled = database.query(CANCEL)
                        .set("notice", notice)
                        .set("reason", reason)
                        .update()
                > 0;
        if (cancelled) {
            notices.announce(session);
        }
        return cancelled;
    }
}
