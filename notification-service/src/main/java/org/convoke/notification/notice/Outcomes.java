package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convoke.events.Event;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.events.ParticipantTold;
import org.convoke.kit.outbox.Outbox;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.MessageKind;

/** What became of what was owed, computed from the deliveries, and the news of it: one event whenever it changes. */
@ApplicationScoped
class Outcomes {

    private static final Sql COMPUTE = Sql.of("""
        with standing as (
          select np.notice, np.participant,
            coalesce(bool_or(d.state in ('queued', 'sending', 'deferred', 'in-doubt')), false) as open,
            case
              when bool_and(d.words = 'no longer listed') is not false then 'no-mailbox'
              when bool_or(d.state = 'undeliverable') then 'undeliverable'
              when bool_or(d.state = 'suppressed') then 'suppressed'
              when bool_or(d.words like 'superseded%') then 'superseded'
              else 'cancelled' end as reason
          from notice_participant np
          left join delivery d on d.notice = np.notice and d.participant = np.participant and d.is_primary
          where np.session = :session and (:participant::uuid is null or np.participant = :participant::uuid)
            and np.state <> 'told' and not np.by_invitation
          group by np.notice, np.participant),
        computed as (
          select s.notice, s.participant, case when s.open then 'waiting' else 'not-reached' end as state,
            case when s.open then null when n.course = 'cancelled' then 'cancelled' else s.reason end as reason
          from standing s join notice n on n.id = s.notice)
        update notice_participant np set state = c.state, reason = c.reason, since = :now
        from computed c
        where np.notice = c.notice and np.participant = c.participant and np.state <> 'told'
          and (np.state, np.reason) is distinct from (c.state, c.reason)
        returning np.notice, np.session, np.participant, np.kind, np.to_revision, np.state, np.reason
        """);

    /** A row that waits for the invitation becomes what the invitation became, unless that told less. */
    private static final Sql LIKE_INVITATION = Sql.of("""
        update notice_participant np set state = i.state, reason = i.reason, told_at = i.told_at, since = :now
        from notice_participant i join told t on t.session = i.session and t.participant = i.participant
        where np.session = :session and (:participant::uuid is null or np.participant = :participant::uuid)
          and np.by_invitation and np.state <> 'told'
          and i.session = np.session and i.participant = np.participant and i.kind = 'invitation'
          and (i.state <> 'told' or t.revision >= np.to_revision)
          and (np.state, np.reason) is distinct from (i.state, i.reason)
        returning np.notice, np.session, np.participant, np.kind, np.state, np.reason, np.told_at,
          case np.state when 'told' then t.revision else np.to_revision end as to_revision
        """);

    private static final Sql TOLD = Sql.of("""
        update notice_participant np set state = 'told', reason = null, told_at = :now, since = :now
        from unnest(:notices::uuid[], :participants::uuid[], :revisions::int[]) as m (notice, participant, revision)
        where np.notice = m.notice and np.participant = m.participant and np.state <> 'told'
        returning np.notice, np.session, np.participant, np.kind, coalesce(m.revision, np.to_revision) as to_revision,
          np.state, np.reason, np.told_at
        """);

    /**
     * A second mailbox of somebody who knows as much changes nothing. Neither does what is announced by hand: whoever reads
     * it has not been told the programme by that.
     */
    private static final Sql LAST_TOLD = Sql.of("""
        update told set at = :now, revision = greatest(revision, :revision::int)
        where session = :session and participant = :participant
          and (at is null or coalesce(revision, -1) < coalesce(:revision::int, -1))
          and exists (select from notice where id = :notice and kind <> 'announcement')
        """);

    /** What no message that a server has taken tells any more; what the invitation told beside it is taken back with it. */
    private static final Sql TAKE_BACK = Sql.of("""
        update notice_participant np set state = 'waiting', told_at = null, since = :now
        where np.session = :session and np.participant = :participant and np.state = 'told'
          and (np.notice = :notice or np.by_invitation)
          and not exists (
            select from notice_participant other join notice n on n.id = other.notice
            join delivery d on d.notice = other.notice and d.participant = other.participant
            where other.participant = np.participant and other.session = np.session
              and (other.notice = np.notice or np.by_invitation and n.kind = 'invitation')
              and d.is_primary and d.state in ('handed-over', 'delivered'))
        """);

    /** What was told last is what is still told. */
    private static final Sql STILL_TOLD = Sql.of("""
        update told t set at = still.at, revision = still.revision
        from (select max(np.told_at) as at, max(coalesce(np.to_revision,
                (select max(d.to_revision) from delivery d where d.notice = np.notice and d.participant = np.participant
                   and d.is_primary and d.state in ('handed-over', 'delivered')))) as revision
              from notice_participant np
              where np.session = :session and np.participant = :participant and np.state = 'told'
                 and np.kind <> 'announcement') still
        where t.session = :session and t.participant = :participant
        """);

    /** A message that has not left, and tells what changed since something that was not told. */
    private static final Sql SINCE_STILL_TOLD = Sql.of("""
        with behind as (
          update delivery d set from_revision = t.revision
          from told t, notice n
          where t.session = :session and t.participant = :participant and d.session = t.session
            and d.participant = t.participant and n.id = d.notice and n.kind = 'change'
            and d.state in ('queued', 'deferred') and d.doubts = 0 and d.from_revision > t.revision
          returning d.notice, d.participant, d.from_revision)
        update notice_participant np set from_revision = b.from_revision
        from (select distinct notice, participant, from_revision from behind) b
        where np.notice = b.notice and np.participant = b.participant
        """);

    private final Database database;
    private final Outbox outbox;

    Outcomes(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Brings the rows of everybody in scope up to date with the deliveries. */
    void compute(Scope scope, Instant now) {
        var news = new ArrayList<Event>();
        for (var statement : List.of(COMPUTE, LIKE_INVITATION)) {
            scope.query(database, statement).set("now", now).list(row -> news(row, now)).stream()
                    .flatMap(Optional::stream)
                    .forEach(news::add);
        }
        outbox.putAll(news);
    }

    /** A mailbox of a primary mission of each was handed over: they are told. */
    void told(UUID session, List<Arrived> messages, Instant now) {
        database.update(
                LAST_TOLD,
                messages,
                (statement, message) -> statement
                        .set("notice", message.notice())
                        .set("session", session)
                        .set("participant", message.participant())
                        .set("revision", message.revision())
                        .set("now", now));
        var news = database.query(TOLD)
                .set("notices", messages.stream().map(Arrived::notice).toList())
                .set("participants", messages.stream().map(Arrived::participant).toList())
                .set("revisions", messages.stream().map(Arrived::revision).collect(Collectors.toList()))
                .set("now", now)
                .list(row -> news(row, now));
        outbox.putAll(news.stream().flatMap(Optional::stream).toList());
    }

    /** A message of that notice was not delivered after all; what others of it told stays told. */
    void takeBack(UUID notice, Scope scope, Instant now) {
        var taken = scope.query(database, TAKE_BACK)
                .set("notice", notice)
                .set("now", now)
                .update();
        if (taken > 0) {
            scope.query(database, STILL_TOLD).update();
            scope.query(database, SINCE_STILL_TOLD).update();
        }
    }

    /** That a message waits again, was overtaken by a newer one, or was announced by hand, is no news to others. */
    private static Optional<Event> news(Row row, Instant now) throws SQLException {
        var told = row.word("kind", MessageKind.class).told();
        return told.isEmpty() ? Optional.empty() : news(row, told.get(), now);
    }

    private static Optional<Event> news(Row row, NoticeKind kind, Instant now) throws SQLException {
        var notice = row.uuid("notice");
        var session = row.uuid("session");
        var participant = row.uuid("participant");
        var revision = row.numberOrNull("to_revision");
        return switch (row.text("state")) {
            case "told" ->
                Optional.of(new ParticipantTold(participant, session, notice, kind, revision, row.instant("told_at")));
            case "not-reached" ->
                reason(row.text("reason"))
                        .map(reason ->
                                new ParticipantNotReached(participant, session, notice, kind, revision, reason, now));
            default -> Optional.empty();
        };
    }

    private static Optional<Reason> reason(String word) {
        return switch (word) {
            case "no-mailbox" -> Optional.of(Reason.NO_MAILBOX);
            case "undeliverable" -> Optional.of(Reason.UNDELIVERABLE);
            case "suppressed" -> Optional.of(Reason.SUPPRESSED);
            case "cancelled" -> Optional.of(Reason.CANCELLED);
            default -> Optional.empty();
        };
    }
}
