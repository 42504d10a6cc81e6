package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;

/** Takes back messages that have not left and that something newer has overtaken. One on its way is never touched. */
@ApplicationScoped
class Superseding {

    private static final Sql OLDER = Sql.of("""
            update delivery d set state = 'cancelled', words = 'superseded by ' || newest.symbol, settled_at = :now
            from notice n, (select number, symbol from revision where session = :session
                            order by number desc limit 1) newest
            where n.id = d.notice and n.kind <> 'invitation' and n.to_revision < newest.number
              and d.session = :session and (:participant::uuid is null or d.participant = :participant::uuid)
              and d.state in ('queued', 'deferred', 'in-doubt')
            """);

    private static final Sql WITH_NOTICE = Sql.of("""
            update delivery d set state = 'cancelled', words = n.reason, settled_at = :now
            from notice n
            where n.id = d.notice and n.course = 'cancelled'
              and d.session = :session and (:participant::uuid is null or d.participant = :participant::uuid)
              and d.state in ('queued', 'deferred', 'in-doubt')
            """);

    /** Only where the projection of the participant is not being rebuilt, since one that is has old mailboxes. */
    private static final Sql UNLISTED = Sql.of("""
            update delivery d set state = 'cancelled', words = 'no longer listed', settled_at = :now
            from participant p
            where p.id = d.participant and p.code is not null and p.followed >= coalesce(
                (select sequence from heard where topic = 'registration.v1' and key = p.id), 0)
              and d.session = :session and (:participant::uuid is null or d.participant = :participant::uuid)
              and d.state in ('queued', 'deferred', 'in-doubt')
              and not exists (select from mission m join mailbox b on b.mission = m.id
                              where m.participant = d.participant and b.address = d.address
                                and b.standing <> 'unconfirmed')
            """);

    /** Only where every revision that it tells of is over; what was over before it was published has no such time. */
    private static final Sql OVER = Sql.of("""
            update delivery d set state = 'cancelled', words = 'not sent before what it tells was over', settled_at = :now
            from notice n
            where n.id = d.notice and n.kind <> 'invitation'
              and d.session = :session and (:participant::uuid is null or d.participant = :participant::uuid)
              and d.state in ('queued', 'deferred', 'in-doubt')
              and exists (select from revision r where r.session = d.session and r.number = d.to_revision)
              and not exists (select from revision r where r.session = d.session and r.weight <> 'silent'
                and r.number > coalesce(d.from_revision, -1) and r.number <= d.to_revision
                and (r.worth_until is null or r.worth_until > :now))
            """);

    /** A message whose dot was never answered may have arrived, so its repeat must say the same. */
    private static final Sql CARRY_NEWEST = Sql.of("""
            update delivery d set to_revision = newest.number
            from notice n, (select max(number) as number from revision where session = :session) newest
            where n.id = d.notice and n.kind = 'invitation' and d.to_revision is distinct from newest.number
              and d.session = :session and (:participant::uuid is null or d.participant = :participant::uuid)
              and d.state in ('queued', 'deferred') and d.doubts = 0
            """);

    private final Database database;

    Superseding(Database database) {
        this.database = database;
    }

    /** Cancels what tells an older revision than the newest. */
    void cancelOlder(Scope scope, Instant now) {
        scope.query(database, OLDER).set("now", now).update();
    }

    /** Cancels what belongs to a notice that a person has cancelled. */
    void cancelWithNotice(Scope scope, Instant now) {
        scope.query(database, WITH_NOTICE).set("now", now).update();
    }

    /** Cancels what goes to a mailbox that the participant no longer has. */
    void cancelUnlisted(Scope scope, Instant now) {
        scope.query(database, UNLISTED).set("now", now).update();
    }

    /** Cancels what tells only of what is over by now and was not when it was published. */
    void cancelOver(Scope scope, Instant now) {
        scope.query(database, OVER).set("now", now).update();
    }

    /** An invitation that has not left carries the programme of today. */
    void bringInvitationsUpToDate(Scope scope) {
        scope.query(database, CARRY_NEWEST).update();
    }
}
