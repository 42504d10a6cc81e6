package org.convoke.notification.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Announcements;
import org.convoke.notification.notice.Course;

/** Notices with their counts. */
@ApplicationScoped
class NoticeReports {

    /**
     * By the primary key of notice_participant and the index delivery_of_participant. The invitation concerns everybody:
     * whom registration counts as invited and who has no row yet is not reached yet, so it is invited and waits.
     */
    private static final String COUNTED = """
            select n.id, n.session, n.kind, n.to_revision, n.course, n.reason, n.noticed_at, n.completed_at,
              r.symbol, r.published_at, w.subject::text as subject, p.told, p.not_reached, d.*,
              (select count(distinct a.participant) from acknowledgement a where a.notice = n.id) as acknowledged,
              greatest(p.known, case when n.kind = 'invitation' then
                (select max(i.invited) from invitation i where i.session = n.session) end) as invited,
              n.completed_at is not null and exists (select from finished f where f.notice = n.id) as finished
            from notice n
            left join revision r on r.session = n.session and r.number = n.to_revision
            left join announcement w on w.id = n.id
            cross join lateral (
              select count(*) as known, count(*) filter (where state = 'told') as told,
                count(*) filter (where state = 'not-reached') as not_reached
              from notice_participant where notice = n.id) p
            cross join lateral (
              select count(*) as mailboxes,
                count(*) filter (where state in ('handed-over', 'delivered')) as accepted,
                count(*) filter (where state in ('queued', 'sending', 'deferred')) as waiting,
                count(*) filter (where state = 'undeliverable') as undeliverable,
                count(*) filter (where state = 'suppressed') as suppressed,
                count(*) filter (where state = 'cancelled') as cancelled,
                count(*) filter (where state = 'in-doubt') as in_doubt,
                coalesce(sum(possible_repeats), 0) as possible_repeats,
                min(settled_at) filter (where state in ('handed-over', 'delivered')) as first_accepted_at,
                max(settled_at) filter (where state in ('handed-over', 'delivered')) as last_accepted_at,
                coalesce(bool_or(attempts > 0 or state = 'sending'), false) as begun
              from delivery where notice = n.id) d
            """;

    private static final Sql OF_SESSION = Sql.of(COUNTED + """
            where n.session = :session order by n.noticed_at, n.to_revision nulls first, n.kind desc
            """);

    private static final Sql ONE = Sql.of(COUNTED + "where n.id = :notice");

    private final Database database;

    NoticeReports(Database database) {
        this.database = database;
    }

    /** Those of a session, the oldest first. */
    List<NoticeReport> of(UUID session) {
        return database.query(OF_SESSION).set("session", session).list(NoticeReports::read);
    }

    Optional<NoticeReport> one(UUID notice) {
        return database.query(ONE).set("notice", notice).first(NoticeReports::read);
    }

    private static NoticeReport read(Row row) throws SQLException {
        var invited = row.number("invited");
        var told = row.number("told");
        var notReached = row.number("not_reached");
        return new NoticeReport(
                row.uuid("id"),
                row.uuid("session"),
                row.word("kind", MessageKind.class),
                row.numberOrNull("to_revision"),
                row.textOrNull("symbol"),
                Announcements.textOrNull(row.textOrNull("subject")),
                NoticeState.of(row.word("course", Course.class), row.yes("finished"), row.yes("begun")),
                row.textOrNull("reason"),
                row.instantOrNull("published_at"),
                row.instant("noticed_at"),
                row.instantOrNull("first_accepted_at"),
                row.instantOrNull("last_accepted_at"),
                row.instantOrNull("completed_at"),
                invited,
                told,
                invited - told - notReached,
                notReached,
                row.number("acknowledged"),
                row.number("mailboxes"),
                row.number("accepted"),
                row.number("waiting"),
                row.number("undeliverable"),
                row.number("suppressed"),
                row.number("cancelled"),
                row.number("in_doubt"),
                row.number("possible_repeats"));
    }
}
