package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.notification.database.Database;
import org.convoke.notification.database.Query;
import org.convoke.notification.database.Sql;
import org.convoke.notification.notice.Arrived;
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
 * Writes what became of deliveries, in short transactions and only under the tokens of their leases: whoever has lost a
 * lease writes nothing.
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

    /** Notes that final dots are about to be sent; whether each may be: not where the lease is lost. */
    @Transactional
    List<Boolean> dots(List<Leased> deliveries) {
        var now = clock.instant();
        var changed = database.update(
                DOT,
                deliveries,
                (statement, delivery) -> statement
                        .set("noticedAt", delivery.noticedAt())
                        .set("id", delivery.id())
                        .set("token", delivery.token())
                        .set("now", now));
        return IntStream.of(changed).mapToObj(rows -> rows == 1).toList();
    }

    /**
     * Writes what the next hop said to messages of one session, and all that follows from it.
     *
     * @return the state of each in the order of the answers; empty where its lease was lost
     */
    @Transactional
    List<Optional<DeliveryState>> settle(UUID session, List<Answered> answers) {
        var now = clock.instant();
        var entries = answers.stream()
                .map(answered -> Entry.of(answered, Verdict.of(answered, retries, now)))
                .toList();
        notices.settling(
                session,
                answers.stream()
                        .map(answered -> answered.delivery().participant())
                        .collect(Collectors.toSet()));
        var changed = database.update(SETTLE, entries, (statement, entry) -> entry.settling(statement, now));
        var settled = IntStream.range(0, entries.size())
                .filter(place -> changed[place] == 1)
                .mapToObj(entries::get)
                .toList();
        database.update(ATTEMPT, settled, (statement, entry) -> entry.attempted(statement, now));
        follow(session, settled, now);
        learnOfDomains(settled.stream().map(Entry::answered).toList());
        return IntStream.range(0, entries.size())
                .mapToObj(place -> changed[place] == 1
                        ? Optional.of(entries.get(place).verdict().state())
                        : Optional.<DeliveryState>empty())
                .toList();
    }

    /**
     * Nothing is written of a domain that answers as usual. In the order of names, as claims lock them, so that nobody waits
     * crosswise.
     */
    private void learnOfDomains(List<Answered> answers) {
        answers.stream()
                .sorted(Comparator.comparing(answered -> answered.delivery().domain()))
                .forEach(answered -> learnOfDomain(answered.delivery(), answered.answer()));
    }

    private void learnOfDomain(Leased delivery, Answer answer) {
        if (answer instanceof Answer.Refused refused && refused.saysLater()) {
            domains.saidLater(delivery.to().address(), refused.words(), retries::delayAfter);
        } else if (delivery.refusals() > 0 && answer.isAboutMessage()) {
            domains.answered(delivery.domain());
        }
    }

    private void follow(UUID session, List<Entry> settled, Instant now) {
        var arrived = settled.stream()
                .filter(entry -> entry.verdict().state() == DeliveryState.HANDED_OVER)
                .map(entry -> entry.answered().delivery())
                .map(delivery -> new Arrived(
                        delivery.notice(),
                        delivery.participant(),
                        delivery.variant().to(),
                        delivery.primary()))
                .toList();
        if (!arrived.isEmpty()) {
            notices.arrived(session, arrived);
        }
        settled.stream()
                .filter(entry -> entry.verdict().state() != DeliveryState.HANDED_OVER)
                .forEach(entry ->
                        follow(entry.answered().delivery(), entry.answered().answer(), entry.verdict(), now));
    }

    private void follow(Leased delivery, Answer answer, Verdict verdict, Instant now) {
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
        notices.announceAfter(delivery.session(), delivery.participant());
        if (verdict.state() == DeliveryState.UNDELIVERABLE) {
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
            Answered answered,
            Verdict verdict,
            @Nullable String stage,
            String host,
            @Nullable Integer code,
            @Nullable String enhanced,
            String words) {

        static Entry of(Answered answered, Verdict verdict) {
            return switch (answered.answer()) {
                case Answer.HandedOver said ->
                    new Entry(answered, verdict, null, said.host(), said.code(), said.enhanced(), said.words());
                case Answer.Refused said ->
                    new Entry(
                            answered,
                            verdict,
                            said.stage().name(),
                            said.host(),
                            said.code(),
                            said.enhanced(),
                            said.words());
                case Answer.Broken said ->
                    new Entry(answered, verdict, said.stage().name(), said.host(), null, null, said.words());
            };
        }

        void settling(Query statement, Instant now) {
            said(statement, now)
                    .set("due", verdict.due())
                    .set("giveUpAt", verdict.giveUpAt())
                    .set("doubt", verdict.state() == DeliveryState.IN_DOUBT ? 1 : 0)
                    .set("token", answered.delivery().token());
        }

        void attempted(Query statement, Instant now) {
            said(statement, now)
                    .set("number", answered.delivery().attempts() + 1)
                    .set("began", answered.began())
                    .set("stage", stage);
        }

        private Query said(Query statement, Instant now) {
            return statement
                    .set("noticedAt", answered.delivery().noticedAt())
                    .set("id", answered.delivery().id())
                    .set("state", verdict.state().word())
                    .set("relay", answered.relay())
                    .set("host", host)
                    .set("code", code)
                    .set("enhanced", enhanced)
                    .set("words", words)
                    .set("now", now);
        }
    }
}
