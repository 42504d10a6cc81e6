package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.Event;
import org.convoke.events.NoticeCompleted;
import org.convoke.kit.outbox.Outbox;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.MessageKind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notices that have come to their end, computed from their rows (the view {@code finished}); each is told once. */
@ApplicationScoped
public class Completions {

    private static final Logger LOG = Logger.getLogger(Completions.class);

    private static final Sql FIND = Sql.of("""
            select n.id, n.session from notice n join finished f on f.notice = n.id
            where n.completed_at is null order by n.session, n.id
            """);

    private static final Sql COMPLETE = Sql.of("""
            update notice n set completed_at = :now
            where n.id = :notice and n.completed_at is null and exists (select from finished f where f.notice = n.id)
            returning n.session, n.kind, n.to_revision,
              (select count(*) from notice_participant where notice = n.id and state = 'told') as told,
              (select count(*) from notice_participant where notice = n.id and state = 'not-reached') as not_reached
            """);

    record Finished(UUID notice, UUID session) {}

    private record Completed(
            UUID session, MessageKind kind, @Nullable Integer revision, int told, int notReached) {

        /** The news of it; none where it was announced by hand. */
        Optional<Event> event(UUID notice, Instant at) {
            return kind.told()
                    .map(known -> new NoticeCompleted(session, notice, known, revision, told, notReached, at));
        }
    }

    private final Database database;
    private final SessionLock lock;
    private final Outbox outbox;
    private final Clock clock;

    Completions(Database database, SessionLock lock, Outbox outbox, Clock clock) {
        this.database = database;
        this.lock = lock;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Completes all that have come to their end by now. */
    public void sweep() {
        find().forEach(this::tryToComplete);
    }

    /** One that cannot be completed must not hold up the others. */
    private void tryToComplete(Finished finished) {
        try {
            complete(finished);
        } catch (RuntimeException e) {
            LOG.warnf("Not completed, trying again, notice=%s cause=%s", finished.notice(), e);
        }
    }

    private List<Finished> find() {
        return database.query(FIND).list(row -> new Finished(row.uuid("id"), row.uuid("session")));
    }

    @Transactional
    void complete(Finished finished) {
        lock.alone(finished.session());
        var now = clock.instant();
        database.query(COMPLETE)
                .set("notice", finished.notice())
                .set("now", now)
                .first(row -> new Completed(
                        row.uuid("session"),
                        row.word("kind", MessageKind.class),
                        row.numberOrNull("to_revision"),
                        row.number("told"),
                        row.number("not_reached")))
                .ifPresent(done -> {
                    done.event(finished.notice(), now).ifPresent(outbox::put);
                    LOG.infof(
                            "Notice completed, notice=%s told=%d notReached=%d",
                            finished.notice(), done.told(), done.notReached());
                });
    }
}
