package org.convoke.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Query;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.Announcement;
import org.convoke.notification.email.ComposedEmail;
import org.convoke.notification.email.EmailComposer;
import org.convoke.notification.email.NoticeText;

/** Sends announcements with the engine of all notices, and shows what they would be. */
@ApplicationScoped
public class Announcing {

    /** Of those who are invited and known: whom the words "all", "not-told", "not-acknowledged" and "some" mean. */
    private static final String CHOSEN = """
            chosen as materialized (
              select i.session, i.participant
              from invitation i
              join participant p on p.id = i.participant and p.code is not null
              left join told t on t.session = i.session and t.participant = i.participant
              where i.session = :session and case :who
                when 'all' then true
                when 'not-told' then t.at is null or coalesce(t.revision, -1)
                  < coalesce((select max(number) from revision r where r.session = i.session), -1)
                when 'not-acknowledged' then not exists (
                  select from acknowledgement a join delivery d on d.id = a.delivery
                  where a.participant = i.participant and d.session = i.session
                    and d.to_revision is not distinct from t.revision)
                else p.code = any (:codes) end)
            """;

    private static final Sql WHO = Sql.of("with " + CHOSEN + "select participant from chosen");

    private static final Sql NOTICE = Sql.of("""
            insert into notice (id, session, kind, to_revision, course, reason, noticed_at)
            values (:notice, :session, 'announcement', null, :course, :reason, :now)
            """);

    /**
     * As for every notice: a row for each of them, and a message for each of its mailboxes; to one for falling back where those
     * before it are suppressed.
     */
    private static final Sql ROWS_AND_DELIVERIES = Sql.of("with " + CHOSEN + """
            , mailboxes as (
              select distinct on (c.participant, a.address) c.*, a.address, a.station, a.is_primary, a.capital_zone,
                spoken(a.languages, :languages) as language,
                below(a.second_language, spoken(a.languages, :languages), :languages) as second_language
              from chosen c
              join addressed a on a.session = c.session and a.participant = c.participant
                and serves(a.purpose, 'announcement')
              where a.turn = 'always' or not exists (select from addressed e where e.session = a.session
                and e.participant = a.participant and e.mission = a.mission and e.position < a.position
                and e.purpose <> 'copy' and serves(e.purpose, 'announcement')
                and not exists (select from suppression x where x.address = e.address))
              order by c.participant, a.address, a.is_primary desc, a.station, a.position),
            deliveries as (
              insert into delivery (noticed_at, id, notice, session, participant, address, station, is_primary,
                language, second_language, zone, dated, urgent, due)
              select :now, hashed_id(:notice::text, participant::text, address), :notice, session, participant, address,
                station, is_primary, language, second_language, capital_zone, :now, false, :now
              from mailboxes)
            insert into notice_participant (notice, session, participant, kind, state, since)
            select :notice, session, participant, 'announcement', 'waiting', :now from chosen
            """);

    private final Database database;
    private final SessionLock lock;
    private final Languages languages;
    private final Hold hold;
    private final Outcomes outcomes;
    private final DeliveriesDue due;
    private final Composition composition;
    private final EmailComposer composer;
    private final Clock clock;

    Announcing(
            Database database,
            SessionLock lock,
            Languages languages,
            Hold hold,
            Outcomes outcomes,
            DeliveriesDue due,
            Composition composition,
            EmailComposer composer,
            Clock clock) {
        this.database = database;
        this.lock = lock;
        this.languages = languages;
        this.hold = hold;
        this.outcomes = outcomes;
        this.due = due;
        this.composition = composition;
        this.composer = composer;
        this.clock = clock;
    }

    /** Whom it would be for, as things are now. */
    public List<UUID> chosen(UUID session, Audience audience) {
        return choosing(WHO, session, audience).list(row -> row.uuid("participant"));
    }

    /** Sends it; for a caller that makes sure that this happens once, and that there is somebody to send it to. */
    @Transactional(TxType.MANDATORY)
    public void send(UUID announcement, UUID session, Audience audience) {
        lock.alone(session);
        var now = clock.instant();
        var course = hold.firstCourse();
        database.query(NOTICE)
                .set("notice", announcement)
                .set("session", session)
                .set("course", course.word())
                .set("reason", course == Course.HELD ? Hold.REASON : null)
                .set("now", now)
                .update();
        choosing(ROWS_AND_DELIVERIES, session, audience)
                .set("notice", announcement)
                .set("languages", languages.all())
                .set("now", now)
                .update();
        outcomes.compute(Scope.all(session), now);
        due.afterCommit();
    }

    /**
     * What it says in a language.
     *
     * @throws NotKnownYet while what is known of the session is being read again
     */
    public ComposedEmail compose(UUID id, UUID session, String language, Announcement announcement) {
        return composer.compose(
                NoticeText.announcing(id, language, composition.session(session), clock.instant(), announcement));
    }

    private Query choosing(Sql statement, UUID session, Audience audience) {
        return database.query(statement)
                .set("session", session)
                .set("who", audience.word())
                .set("codes", audience.codes());
    }
}
