package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Row;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Arrived;
import org.convoke.notification.notice.Courses;
import org.convoke.notification.notice.Notices;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of a delivery after a server took its message. A bounce contradicts whatever was known, and nothing contradicts
 * a bounce, so the order in which they come does not matter; while the message is being sent, nothing is decided.
 */
@ApplicationScoped
public class AfterAcceptance {

    private static final Sql OWNER = Sql.of("select session, participant, address from delivery where id = :id");

    private static final Sql LOOK = Sql.of("""
            select noticed_at, id, notice, session, participant, state, is_primary, to_revision from delivery
            where id = :id for update
            """);

    private static final Sql FAILED = Sql.of("""
            update delivery set state = 'undeliverable', give_up_at = null, attempts = :number, host = :host, code = :code,
              enhanced = :enhanced, words = :words, settled_at = :now
            where noticed_at = :noticedAt and id = :id
            """);

    /** What the server said when it took the message stays. */
    private static final Sql ARRIVED = Sql.of("""
            update delivery set state = 'delivered', give_up_at = null, host = coalesce(host, :host),
              code = case state when 'handed-over' then code else :code end,
              enhanced = case state when 'handed-over' then enhanced else :enhanced end,
              words = case state when 'handed-over' then words else :words end,
              settled_at = coalesce(settled_at, :now)
            where noticed_at = :noticedAt and id = :id
            """);

    private static final Sql NUMBER = Sql.of("""
            select greatest(d.attempts, (select coalesce(max(number), 0) from attempt a
                                         where a.noticed_at = d.noticed_at and a.delivery = d.id)) + 1 as number
            from delivery d where d.noticed_at = :noticedAt and d.id = :id
            """);

    private static final Sql ATTEMPT = Sql.of("""
            insert into attempt (noticed_at, delivery, number, began_at, ended_at, outcome, stage, host, code, enhanced, words)
            values (:noticedAt, :id, :number, :now, :now, :outcome, 'REPORT', :host, :code, :enhanced, :words)
            """);

    private static final Sql SOMETHING_TO_SEND = Sql.of("""
            select from delivery where notice = :notice and state in ('queued', 'sending', 'deferred', 'in-doubt') limit 1
            """);

    private final Database database;
    private final Notices notices;
    private final Courses courses;
    private final Clock clock;

    AfterAcceptance(Database database, Notices notices, Courses courses, Clock clock) {
        this.database = database;
        this.notices = notices;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * What a server reports.
     *
     * @param host which one; empty where it does not say
     * @param code its reply code; 0 where it gave none
     * @param enhanced its enhanced status code; empty where it gave none
     */
    public record Report(String host, int code, String enhanced, String words) {}

    /** What came of a report. */
    public enum Outcome {
        /** The delivery is now what the report says. */
        APPLIED,
        /** It had come to its end before, and stays so. */
        KNOWN,
        /** It is being sent: to be said again once that has ended. */
        TOO_EARLY
    }

    /** The mailbox that a delivery goes to; empty where there is no such delivery. */
    public Optional<String> address(UUID delivery) {
        return database.query(OWNER).set("id", delivery).first(row -> row.text("address"));
    }

    private record Owner(UUID session, UUID participant) {}

    private record Standing(
            Instant noticedAt,
            UUID id,
            UUID notice,
            UUID session,
            UUID participant,
            DeliveryState state,
            boolean primary,
            @Nullable Integer revision) {}

    /** The message was not delivered after all: whoever was told by it alone was not told. */
    @Transactional(TxType.MANDATORY)
    public Outcome failed(UUID delivery, Report report) {
        var standing = look(delivery);
        return switch (standing.state()) {
            case SENDING -> Outcome.TOO_EARLY;
            case UNDELIVERABLE, SUPPRESSED, CANCELLED -> Outcome.KNOWN;
            case QUEUED, DEFERRED, IN_DOUBT, HANDED_OVER, DELIVERED -> {
                write(FAILED, standing, DeliveryState.UNDELIVERABLE, report);
                if (standing.primary()) {
                    notices.takenBack(standing.notice(), standing.session(), standing.participant());
                } else {
                    notices.announceAfter(standing.session(), standing.participant());
                }
                if (database.query(SOMETHING_TO_SEND)
                        .set("notice", standing.notice())
                        .exists()) {
                    courses.pauseIfTooManyFail(standing.notice());
                }
                yield Outcome.APPLIED;
            }
        };
    }

    /** The message is in the mailbox: also one whose final dot was never answered, which needs no repeat then. */
    @Transactional(TxType.MANDATORY)
    public Outcome arrived(UUID delivery, Report report) {
        var standing = look(delivery);
        return switch (standing.state()) {
            case SENDING -> Outcome.TOO_EARLY;
            case UNDELIVERABLE, SUPPRESSED, CANCELLED, DELIVERED -> Outcome.KNOWN;
            case HANDED_OVER -> {
                write(ARRIVED, standing, DeliveryState.DELIVERED, report);
                yield Outcome.APPLIED;
            }
            case QUEUED, DEFERRED, IN_DOUBT -> {
                write(ARRIVED, standing, DeliveryState.DELIVERED, report);
                notices.arrived(
                        standing.session(),
                        List.of(new Arrived(
                                standing.notice(), standing.participant(), standing.revision(), standing.primary())));
                yield Outcome.APPLIED;
            }
        };
    }

    /** The delivery as it is, for nobody else to change until the transaction ends. */
    private Standing look(UUID delivery) {
        var owner = database.query(OWNER)
                .set("id", delivery)
                .first(row -> new Owner(row.uuid("session"), row.uuid("participant")))
                .orElseThrow();
        notices.settling(owner.session(), owner.participant());
        return database.query(LOOK)
                .set("id", delivery)
                .first(AfterAcceptance::standing)
                .orElseThrow();
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(
                row.instant("noticed_at"),
                row.uuid("id"),
                row.uuid("notice"),
                row.uuid("session"),
                row.uuid("participant"),
                row.word("state", DeliveryState.class),
                row.yes("is_primary"),
                row.numberOrNull("to_revision"));
    }

    private void write(Sql change, Standing standing, DeliveryState state, Report report) {
        var number = database.query(NUMBER)
                .set("noticedAt", standing.noticedAt())
                .set("id", standing.id())
                .first(row -> row.number("number"))
                .orElseThrow();
        for (var statement : new Sql[] {change, ATTEMPT}) {
            database.query(statement)
                    .set("noticedAt", standing.noticedAt())
                    .set("id", standing.id())
                    .set("number", number)
                    .set("outcome", state.word())
                    .set("host", report.host())
                    .set("code", report.code() == 0 ? null : report.code())
                    .set("enhanced", report.enhanced())
                    .set("words", report.words())
                    .set("now", clock.instant())
                    .update();
        }
    }
}
