package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Courses;
import org.convoke.notification.notice.Notices;
import org.convoke.notification.pace.Domains;
import org.convoke.notification.relay.Retries;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Fault;
import org.convoke.notification.suppression.Suppressions;
import org.convoke.notification.suppression.Suppressions.Suppression;
import org.jspecify.annotations.Nullable;

/**
 * Writes what became of deliveries, each in one short transaction and only under the token of its lease: whoever has lost
 * the lease writes nothing.
 */
@ApplicationScoped
class Ledger {

    /** From here on an end without an answer is in doubt; a repeat after a doubt is counted when its dot is sent. */
    private static final Sql DOT = Sql.of("""
            update delivery set dot_at = :now, possible_repeats = doubts
            where noticed_at = :noticedAt and id = :id and lease_token = :token and lease_until > clock_timestamp()
            """);

    private static final Sql SETTLE = Sql.of("""
            update delivery set state = :state, due = coalesce(:due::timestamptz, due), give_up_at = :giveUpAt,
              attempts = attempts + 1, doubts = doubts + :doubt, lease_token = null, lease_until = null,
              relay = :relay, host = :host, code = :code, enhanced = :enhanced, words = :words,
              settled_at = case when :due::timestamptz is null then :now::timestamptz end
            where noticed_at = :noticedAt and id = :id and lease_token = :token
            """);

    private static final Sql ATTEMPT = Sql.of("""
            insert into attempt (noticed_at, delivery, number, began_at, ended_at, outcome, stage, relay, host, code,
              enhanced, words)
            values (:noticedAt, :id, :number, :began, :now, :state, :stage, :relay, :host, :code, :enhanced, :words)
            on conflict (noticed_at, delivery, number) do nothing
            """);

    private static final Sql NOT_SENT = Sql.of("""
            update delivery set state = 'suppressed', words = :words, settled_at = :now, lease_token = null,
              lease_until = null
            where noticed_at = :noticedAt and id = :id and lease_token = :token
            """);

    private static final Sql GIVE_BACK = Sql.of("""
            update delivery set state = :before, lease_token = null, lease_until = null
            where noticed_at = :noticedAt and id = :id and lease_token = :token and dot_at is null
            """);

    private final Database database;
    private final Notices notices;
    private final Courses courses;
    private final Suppressions suppressions;
    private final Domains domains;
    private final Retries retries;
    private final Clock clock;

    Ledger(
            Database database,
            Notices notices,
            Courses courses,
            Suppressions suppressions,
            Domains domains,
            Retries retries,
            Clock clock) {
        this.database = database;
        this.notices = notices;
        this.courses = courses;
        this.suppressions = suppressions;
        this.domains = domains;
        this.retries = retries;
        this.clock = clock;
    }

    /** Notes that the final dot is about to be sent; false where the lease is lost, and then it must not be. */
    @Transactional
    boolean dot(Leased delivery) {
        return database.query(DOT)
                        .set("noticedAt", delivery.noticedAt())
                        .set("id", delivery.id())
                        .set("token", delivery.token())
                        .set("now", clock.instant())
                        .update()
                == 1;
    }

    /** Writes what the next hop said, and all that follows from it; the state is null where the lease was lost. */
    @Transactional
    @Nullable
    DeliveryState settle(Leased delivery, Attempt attempt) {
        var now = clock.instant();
        var answer = attempt.answer();
        var verdict = Verdict.of(attempt, delivery, retries, now);
        notices.settling(delivery.session(), delivery.participant());
        var entry = Entry.of(answer);
        var settled = database.query(SETTLE)
                .set("state", verdict.state().word())
                .set("due", verdict.due())
                .set("giveUpAt", verdict.giveUpAt())
                .set("doubt", verdict.state() == DeliveryState.IN_DOUBT ? 1 : 0)
                .set("relay", attempt.relay())
                .set("host", entry.host())
                .set("code", entry.code())
                .set("enhanced", entry.enhanced())
                .set("words", entry.words())
                .set("now", now)
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("token", delivery.token())
                .update();
        if (settled == 0) {
            return null;
        }
        database.query(ATTEMPT)
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("number", delivery.attempts() + 1)
                .set("began", attempt.began())
                .set("now", now)
                .set("state", verdict.state().word())
                .set("stage", entry.stage())
                .set("relay", attempt.relay())
                .set("host", entry.host())
                .set("code", entry.code())
                .set("enhanced", entry.enhanced())
                .set("words", entry.words())
                .update();
        follow(delivery, answer, verdict.state(), now);
        learnOfDomain(delivery, answer);
        return verdict.state();
    }

    /** Nothing is written of a domain that answers as usual. */
    private void learnOfDomain(Leased delivery, Answer answer) {
        if (answer instanceof Answer.Refused refused && refused.saysLater()) {
            domains.saidLater(delivery.domain(), refused.words(), retries::delayAfter);
        } else if (delivery.refusals() > 0 && answer.isAboutMessage()) {
            domains.answered(delivery.domain());
        }
    }

    private void follow(Leased delivery, Answer answer, DeliveryState state, Instant now) {
        if (answer instanceof Answer.Refused refused && refused.fault() == Fault.ADDRESS_PERMANENT) {
            suppressions.add(new Suppression(
                    delivery.to().address(),
                    now,
                    delivery.id(),
                    refused.host(),
                    refused.code(),
                    refused.enhanced(),
                    refused.words()));
        }
        if (state == DeliveryState.HANDED_OVER && delivery.primary()) {
            notices.told(
                    delivery.notice(),
                    delivery.session(),
                    delivery.participant(),
                    delivery.variant().to());
        } else {
            notices.announceAfter(delivery.session(), delivery.participant());
        }
        if (state == DeliveryState.UNDELIVERABLE) {
            courses.pauseIfTooManyFail(delivery.notice());
        }
    }

    /** The mailbox must not be written to, for this reason; no server was asked. */
    @Transactional
    boolean suppress(Leased delivery, String reason) {
        notices.settling(delivery.session(), delivery.participant());
        var settled = database.query(NOT_SENT)
                .set("words", reason)
                .set("now", clock.instant())
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("token", delivery.token())
                .update();
        if (settled == 1) {
            notices.announceAfter(delivery.session(), delivery.participant());
        }
        return settled == 1;
    }

    /** Ends the lease of a delivery that was not started. */
    @Transactional
    void giveBack(Leased delivery) {
        notices.settling(delivery.session(), delivery.participant());
        database.query(GIVE_BACK)
                .set("before", delivery.before().word())
                .set("noticedAt", delivery.noticedAt())
                .set("id", delivery.id())
                .set("token", delivery.token())
                .update();
        notices.announceAfter(delivery.session(), delivery.participant());
    }

    /** An answer as columns. */
    private record Entry(
            @Nullable String stage,
            String host,
            @Nullable Integer code,
            @Nullable String enhanced,
            String words) {

        static Entry of(Answer answer) {
            return switch (answer) {
                case Answer.HandedOver said -> new Entry(null, said.host(), said.code(), said.enhanced(), said.words());
                case Answer.Refused said ->
                    new Entry(said.stage().name(), said.host(), said.code(), said.enhanced(), said.words());
                case Answer.Broken said -> new Entry(said.stage().name(), said.host(), null, null, said.words());
            };
        }
    }
}
