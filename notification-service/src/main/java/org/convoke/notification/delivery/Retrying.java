package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Course;
import org.convoke.notification.notice.Notices;

/** Makes a delivery due now by a person's will, where sending it still makes sense; its patience begins anew. */
@ApplicationScoped
class Retrying {

    private static final Sql FIND = Sql.of("select session, participant from delivery where id = :id");

    private static final Sql LOOK = Sql.of("""
            select d.state, d.address, n.course,
              coalesce(n.to_revision < (select max(number) from revision r where r.session = d.session), false) as overtaken,
              exists (select from suppression s where s.address = d.address) as suppressed,
              exists (select from mission m join mailbox b on b.mission = m.id
                      where m.participant = d.participant and b.address = d.address) as listed
            from delivery d join notice n on n.id = d.notice
            where d.id = :id for update of d
            """);

    private static final Sql MAKE_DUE = Sql.of("""
            update delivery set due = :now, give_up_at = null, settled_at = null,
              state = case when state in ('undeliverable', 'suppressed') then 'queued' else state end
            where id = :id
            """);

    private final Database database;
    private final Notices notices;
    private final DeliveryReports reports;
    private final MailGuard guard;
    private final Audit audit;
    private final Clock clock;

    Retrying(Database database, Notices notices, DeliveryReports reports, MailGuard guard, Audit audit, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.reports = reports;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish. */
    sealed interface Outcome {
        record Due(DeliveryReport delivery) implements Outcome {}

        record Unknown() implements Outcome {}

        /** @param why for a person */
        record Refused(DeliveryState state, String why) implements Outcome {}
    }

    private record Owner(UUID session, UUID participant) {}

    /** What decides whether it may be sent. */
    private record Standing(
            DeliveryState state,
            String address,
            Course course,
            boolean overtaken,
            boolean listed,
            boolean suppressed) {}

    @Transactional
    Outcome retry(UUID id, Caller by) {
        var owner = database.query(FIND)
                .set("id", id)
                .first(row -> new Owner(row.uuid("session"), row.uuid("participant")));
        if (owner.isEmpty()) {
            return new Outcome.Unknown();
        }
        notices.settling(owner.get().session(), owner.get().participant());
        var standing =
                database.query(LOOK).set("id", id).first(Retrying::standing).orElseThrow();
        var obstacle = obstacle(standing.state()).or(() -> obstacle(standing));
        if (obstacle.isPresent()) {
            return new Outcome.Refused(standing.state(), obstacle.get());
        }
        database.query(MAKE_DUE).set("id", id).set("now", clock.instant()).update();
        notices.announceAfter(owner.get().session(), owner.get().participant());
        audit.record(
                by,
                "delivery.retried",
                "delivery",
                id,
                Map.of("was", standing.state().word()));
        return new Outcome.Due(reports.one(id).orElseThrow());
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                row.word("state", DeliveryState.class),
                row.text("address"),
                row.word("course", Course.class),
                row.yes("overtaken"),
                row.yes("listed"),
                row.yes("suppressed"));
    }

    private static Optional<String> obstacle(DeliveryState state) {
        return switch (state) {
            case QUEUED -> Optional.of("It is due already");
            case SENDING -> Optional.of("It is being sent at this moment");
            case HANDED_OVER, DELIVERED -> Optional.of("A mail server has taken it");
            case CANCELLED -> Optional.of("It was cancelled");
            case DEFERRED, IN_DOUBT, UNDELIVERABLE, SUPPRESSED -> Optional.empty();
        };
    }

    private Optional<String> obstacle(Standing standing) {
        if (standing.course() == Course.CANCELLED) {
            return Optional.of("Its notice was cancelled");
        } else if (standing.overtaken()) {
            return Optional.of("A newer revision has overtaken it");
        } else if (!standing.listed()) {
            return Optional.of("The participant no longer lists this mailbox");
        } else if (standing.suppressed()) {
            return Optional.of("The mailbox is suppressed; lift that first");
        } else if (!guard.allows(standing.address())) {
            return Optional.of("This installation may not write to this domain");
        }
        return Optional.empty();
    }
}
