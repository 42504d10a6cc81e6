package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.pace.Buckets;
import org.convoke.notification.pace.DomainRates;
import org.convoke.notification.pace.Domains;
import org.convoke.notification.relay.Relay;
import org.convoke.notification.relay.Relays;
import org.convoke.notification.relay.Retries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits hold for all replicas together, and what waits for one domain or relay is in nobody else's way. */
@QuarkusTest
class LimitsTest extends NotificationTest {

    /** The service's own senders do not see what is due in an hour. */
    private static final Clock AHEAD = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));

    private static final Sql IN_AN_HOUR = Sql.of("""
            update delivery set due = now() + interval '1 hour'
            where session = :session and state in ('queued', 'deferred')
            """);

    private static final Sql OFF = Sql.of("""
            select id from delivery where session = :session and state in ('queued', 'deferred')
              and due > now() + interval '30 minutes'
            """);

    private static final Sql DUES = Sql.of("""
            select due from delivery where session = :session and participant = :participant and state <> 'sending'
            order by due
            """);

    private static final Sql MANY_SETTLED_AND_MANY_WAITING = Sql.of("""
            insert into delivery (noticed_at, id, notice, session, participant, address, station, is_primary, language, dated,
              state, due)
            select d.noticed_at, gen_random_uuid(), d.notice, d.session, d.participant, 'one-of-many-' || number, d.station,
              true, 'en', d.dated, case when number <= 20000 then 'handed-over' else 'deferred' end,
              now() + interval '1 hour' + number * interval '1 ms'
            from (select * from delivery where session = :session limit 1) d, generate_series(1, 25000) number
            """);

    private static final Sql TAKE_ALL_BACK = Sql.of("""
            update delivery set state = 'cancelled'
            where session = :session and state in ('queued', 'deferred', 'in-doubt')
            """);

    @Inject
    Links links;

    @Inject
    Buckets buckets;

    @Inject
    Domains unlimited;

    @Inject
    Ledger ledger;

    @Inject
    Holds holds;

    @Inject
    Retries retries;

    @Inject
    Relays relays;

    @AfterEach
    void leaveNothingBehind() {
        run(TAKE_ALL_BACK);
        run(Sql.of("delete from pace where :session::uuid is not null"));
    }

    private void run(Sql statement) {
        database.query(statement).set("session", scene.session).update();
    }

    private Claims replica(String... domainRates) {
        var rates = new DomainRates(Optional.of(List.of(domainRates)));
        return new Claims(
                database,
                links,
                buckets,
                new Domains(database, buckets, rates, AHEAD, 5),
                AHEAD,
                Duration.ofSeconds(50));
    }

    private Relay relay() {
        return relays.all().getFirst();
    }

    private void inviteForLater(int deliveries, List<State> states) {
        server().at(Point.RCPT).say("451 4.3.2 not now");
        scene.invite(states);
        soon().until(() -> {
            run(IN_AN_HOUR);
            return database.query(OFF)
                            .set("session", scene.session)
                            .list(row -> row.uuid("id"))
                            .size()
                    == deliveries;
        });
        server().behave();
    }

    private static List<Leased> of(State state, Claim claim) {
        return claim.leased().stream()
                .filter(delivery -> delivery.participant().equals(state.id()))
                .toList();
    }

    private List<Instant> duesOf(State state) {
        return database.query(DUES)
                .set("session", scene.session)
                .set("participant", state.id())
                .list(row -> row.instant("due"));
    }

    @Test
    void a_domain_gets_what_its_limit_allows_from_all_replicas_together_and_others_are_not_held_up() {
        var slow = scene.announced().state();
        scene.mailboxes(
                slow,
                IntStream.range(0, 20)
                        .mapToObj(number -> new Mailbox(slow.mailbox("office-" + number), Purpose.ALL))
                        .toArray(Mailbox[]::new));
        var others = scene.states(10);
        inviteForLater(30, Stream.concat(Stream.of(slow), others.stream()).toList());
        var limit = Domains.of(slow.mailbox()) + "=60/h burst 5";

        var one = replica(limit).take(relay(), 50);
        var other = replica(limit).take(relay(), 50);

        assertThat(of(slow, one)).hasSize(5);
        assertThat(one.putOff()).isEqualTo(15);
        assertThat(one.leased()).hasSize(15);
        assertThat(other.isEmpty()).isTrue();
        var dues = duesOf(slow);
        assertThat(dues).hasSize(15).allMatch(due -> due.isAfter(AHEAD.instant()));
        for (var i = 1; i < dues.size(); i++) {
            assertThat(Duration.between(dues.get(i - 1), dues.get(i)))
                    .isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
        }
        one.leased().forEach(ledger::giveBack);
    }

    @Test
    void a_limit_for_each_domain_by_itself_leaves_every_domain_its_own() {
        var states = scene.announced().states(10);
        inviteForLater(10, states);

        var claim = replica("*=1/h").take(relay(), 50);

        assertThat(claim.leased()).hasSize(10);
        claim.leased().forEach(ledger::giveBack);
    }

    @Test
    void a_relay_gets_what_its_limit_allows_from_all_replicas_together() {
        inviteForLater(20, scene.announced().states(20));
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "convoke.smtp.relays", "limited",
                                "convoke.mail.connections", "4",
                                "convoke.smtp.relay.limited.host", "127.0.0.1",
                                "convoke.smtp.relay.limited.tls", "off",
                                "convoke.smtp.relay.limited.rate", "60/h burst 8"),
                        "test",
                        100))
                .build();
        try (var one = new Relays(config, holds, retries, AHEAD, new SimpleMeterRegistry());
                var other = new Relays(config, holds, retries, AHEAD, new SimpleMeterRegistry())) {
            var first = replica().take(one.all().getFirst(), 5);
            var second = replica().take(other.all().getFirst(), 5);
            var third = replica().take(one.all().getFirst(), 5);

            assertThat(first.leased()).hasSize(5);
            assertThat(second.leased()).hasSize(3);
            assertThat(third.isEmpty()).isTrue();
            assertThat(one.seat(5))
                    .as("nobody looks for work over a relay that has had enough")
                    .isEmpty();
            first.leased().forEach(ledger::giveBack);
            second.leased().forEach(ledger::giveBack);
        }
    }

    @Test
    void a_domain_that_says_later_to_everybody_is_left_alone_for_a_while_and_others_go_on() {
        var grey = scene.announced().state();
        var others = scene.states(10);
        inviteForLater(11, Stream.concat(Stream.of(grey), others.stream()).toList());
        for (var i = 0; i < 5; i++) {
            unlimited.saidLater(grey.mailbox("office-" + i), "greylisted", failures -> Duration.ofHours(4));
        }

        var claim = replica().take(relay(), 50);

        assertThat(of(grey, claim)).isEmpty();
        assertThat(claim.leased()).hasSize(10);
        assertThat(claim.putOff()).isEqualTo(1);
        assertThat(duesOf(grey))
                .first()
                .satisfies(due -> assertThat(due).isAfter(Instant.now().plus(Duration.ofHours(3))));
        claim.leased().forEach(ledger::giveBack);
    }

    @Test
    void greylisting_is_seen_by_the_operator_and_over_once_the_domain_takes_a_message() {
        var grey = scene.announced().stateWithoutMailbox();
        var free = scene.state();
        var domain = Domains.of(grey.mailbox());
        var mailboxes = IntStream.range(0, 6)
                .mapToObj(number -> grey.mailbox("office-" + number))
                .toList();
        scene.mailboxes(
                grey,
                mailboxes.stream()
                        .map(address -> new Mailbox(address, Purpose.ALL))
                        .toArray(Mailbox[]::new));
        mailboxes.forEach(
                address -> server().at(Point.RCPT).to(address).times(4).say("451 4.7.1 greylisted, come back later"));

        scene.invite(grey, free);

        soon().until(() -> mail(free).size() == 1);
        soon().until(() -> operator()
                        .get("/operations/sending")
                        .jsonPath()
                        .getInt("slowDomains.find { it.domain == '" + domain + "' }?.refusals ?: 0")
                >= 5);
        soon().until(() -> rows(grey).contains("invitation - told"));
        soon().until(() -> !operator().get("/operations/sending").asString().contains(domain));
        soon().until(() -> mail(grey).size() == 6);
    }

    @Test
    void one_mailbox_that_is_busy_again_and_again_says_nothing_of_its_domain() {
        var state = scene.announced().state();
        for (var i = 0; i < 20; i++) {
            unlimited.saidLater(state.mailbox(), "try again", failures -> Duration.ofHours(4));
        }

        scene.invite(state);

        soon().until(() -> mail(state).size() == 1);
    }

    @Test
    void the_claim_stays_on_its_index_however_many_were_settled_and_wait() {
        inviteForLater(3, scene.announced().states(3));
        run(MANY_SETTLED_AND_MANY_WAITING);
        database.query(Sql.of("analyze delivery")).update();

        var plan = QuarkusTransaction.requiringNew().call(() -> {
            database.query(Claims.IN_ORDER).exists();
            return String.join(
                    "\n",
                    database.query(Sql.of("explain (costs off) " + Claims.TAKING))
                            .set("fromDue", Instant.EPOCH)
                            .set("fromId", new UUID(0, 0))
                            .set("now", AHEAD.instant())
                            .set("urgent", true)
                            .set("relay", "default")
                            .set("most", 20)
                            .set("token", UUID.randomUUID())
                            .set("seconds", 50.0)
                            .list(row -> row.text("QUERY PLAN")));
        });
        run(Sql.of("delete from delivery where session = :session and address like 'one-of-many-%'"));

        assertThat(plan).contains("using delivery_due on delivery d").doesNotContain("Seq Scan on delivery");
    }
}
