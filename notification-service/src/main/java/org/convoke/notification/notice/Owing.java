package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes what is owed (the view {@code owed}) as notices, their participants and their deliveries. */
@ApplicationScoped
class Owing {

    /** Everybody who is invited and known has a row; it says that nothing was told yet. */
    private static final Sql TOLD_NOTHING = Sql.of("""
            insert into told (session, participant)
            select i.session, i.participant from invitation i join participant p on p.id = i.participant
            where i.session = :session and (:participant::uuid is null or i.participant = :participant::uuid)
              and p.code is not null
            order by i.participant
            on conflict (session, participant) do nothing
            """);

    private static final Sql NOTICES = Sql.of("""
            insert into notice (id, session, kind, to_revision, course, reason, noticed_at)
            select notice, session, kind, to_revision, :course, :reason, min(since) from owed
            where session = :session and (:participant::uuid is null or participant = :participant::uuid)
            group by notice, session, kind, to_revision
            order by notice
            on conflict (id) do nothing
            """);

    /**
     * Rows and deliveries in one statement, from one view of things. A mailbox that was cancelled because it was no
     * longer listed, and is listed again, is due again; every other delivery that exists stays as it is. What is not urgent
     * may wait a little for what else is published, counted from the first thing that was; or, for a mission that wishes so,
     * until the time of day at which it is told all of it, from what that very mailbox was last told.
     *
     * <p>A mailbox for falling back gets its turn when each one before it was found not to take this notice. A copy tells
     * nobody anything where its mission has a mailbox that is no copy, so that falling back is not cut short by it.
     */
    private static final Sql ROWS_AND_DELIVERIES = Sql.of("""
            with owing as materialized (
              select o.*, n.noticed_at, n.course from owed o join notice n on n.id = o.notice
              where o.session = :session and (:participant::uuid is null or o.participant = :participant::uuid)),
            mailboxes as (
              select distinct on (o.participant, a.address) o.*, a.address, a.station, a.capital_zone, a.calendar,
                a.is_primary and (a.purpose <> 'copy' or not exists (
                  select from addressed e where e.session = o.session and e.participant = o.participant
                    and e.mission = a.mission and e.purpose <> 'copy' and serves(e.purpose, o.kind))) as tells,
                spoken(a.languages, :languages) as language,
                below(a.second_language, spoken(a.languages, :languages), :languages) as second_language,
                a.pace = 'daily' and o.kind = 'change' as daily
              from owing o
              join addressed a on a.session = o.session and a.participant = o.participant and serves(a.purpose, o.kind)
              where o.course <> 'cancelled' and (a.turn = 'always' or not exists (
                select from addressed e where e.session = o.session and e.participant = o.participant
                  and e.mission = a.mission and e.position < a.position
                  and e.purpose <> 'copy' and serves(e.purpose, o.kind)
                  and not exists (select from delivery d where d.notice = o.notice and d.participant = o.participant
                                  and d.address = e.address and d.state in ('undeliverable', 'suppressed'))))
              order by o.participant, a.address, a.is_primary desc, a.station, a.position),
            deliveries as (
              insert into delivery (noticed_at, id, notice, session, participant, address, station, is_primary,
                language, second_language, zone, calendar, from_revision,
                to_revision, dated, urgent, due)
              select noticed_at, hashed_id(notice::text, participant::text, address), notice, session, participant,
                address, station, tells, language, second_language, capital_zone, calendar,
                case when daily then coalesce((
                  select max(d.to_revision) from notice n join delivery d on d.notice = n.id
                  where n.session = m.session and d.participant = m.participant and d.address = m.address
                    and d.state in ('handed-over', 'delivered')), from_revision) else from_revision end, carries,
                case kind when 'invitation' then date_trunc('minute', :now::timestamptz) else :now::timestamptz end, urgent,
                case when daily and not urgent then next_time(:now::timestamptz, capital_zone, station, :daily::time)
                  when urgent or :gather = 0 then :now::timestamptz
                  else greatest(:now::timestamptz, loud_since + make_interval(secs => :gather)) end
              from mailboxes m
              on conflict (noticed_at, notice, participant, address) do update
                set state = 'queued', due = excluded.due, urgent = excluded.urgent, from_revision = excluded.from_revision,
                  to_revision = excluded.to_revision, words = null, settled_at = null
                where delivery.state = 'cancelled' and delivery.words = 'no longer listed')
            insert into notice_participant (notice, session, participant, kind, to_revision, from_revision, state, since)
            select notice, session, participant, kind, to_revision, from_revision, 'waiting', :now from owing
            on conflict (notice, participant) do update
              set by_invitation = false, from_revision = excluded.from_revision
              where notice_participant.by_invitation
            """);

    /**
     * Who was never told anything is a row of the newest revision's notice too, where there is one; its invitation will
     * tell it both.
     */
    private static final Sql BY_INVITATION = Sql.of("""
            insert into notice_participant (notice, session, participant, kind, to_revision, by_invitation, state, since)
            select n.id, t.session, t.participant, n.kind, n.to_revision, true, 'waiting', :now
            from told t
            join lateral (
              select id, kind, to_revision from notice
              where session = t.session
                and to_revision = (select max(number) from revision where session = t.session)
              order by kind limit 1) n on true
            where t.session = :session and :participant::uuid is null and t.at is null
            on conflict (notice, participant) do nothing
            """);

    /** Who may be owed something: more than {@code owed} says, and found at once. */
    private static final Sql WHO = Sql.of("""
            select t.participant from told t
            where t.session = :session and t.participant = any (:participants::uuid[])
              and (t.at is null
                or coalesce(t.revision, -1) < (select max(number) from revision where session = :session)
                or exists (select from notice_participant np where np.session = t.session
                           and np.participant = t.participant and np.by_invitation and np.state <> 'told'))
            order by t.participant
            """);

    private final Database database;
    private final Languages languages;
    private final Hold hold;
    private final Duration gather;
    private final LocalTime daily;

    Owing(
            Database database,
            Languages languages,
            Hold hold,
            @ConfigProperty(name = "convoke.notices.gather") Duration gather,
            @ConfigProperty(name = "convoke.notices.daily-at") LocalTime daily) {
        this.database = database;
        this.languages = languages;
        this.hold = hold;
        this.gather = gather;
        this.daily = daily;
    }

    void write(Scope scope, Instant now) {
        scope.query(database, TOLD_NOTHING).update();
        var course = hold.firstCourse();
        scope.query(database, NOTICES)
                .set("course", course.word())
                .set("reason", course == Course.HELD ? Hold.REASON : null)
                .update();
        scope.query(database, ROWS_AND_DELIVERIES)
                .set("languages", languages.all())
                .set("daily", daily.toString())
                .set("gather", gather.toMillis() / 1000.0)
                .set("now", now)
                .update();
        scope.query(database, BY_INVITATION).set("now", now).update();
    }

    /** Those among the participants behind whom the programme may have gone on, or whose row waits for their invitation. */
    List<UUID> amongThose(UUID session, Set<UUID> participants) {
        return database.query(WHO)
                .set("session", session)
                .set("participants", participants)
                .list(row -> row.uuid("participant"));
    }
}
