package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.notice.DeliveriesDue;
import org.convoke.notification.pace.Buckets;
import org.convoke.notification.pace.Domains;
import org.convoke.notification.relay.Relays;
import org.convoke.notification.relay.Retries;
import org.junit.jupiter.api.Test;

/** Several replicas, sleeping ones and dead ones send no delivery twice but in the window of doubt. */
@QuarkusTest
class LeaseTest extends NotificationTest {

    private static final Duration USUAL = Duration.ofSeconds(50);

    private static final Sql PUT_OFF = Sql.of("""
            update delivery set due = now() + interval '1 hour' where session = :session and state = 'deferred'
            """);

    private static final Sql OFF = Sql.of("""
            select id from delivery
            where session = :session and state = 'deferred' and due > now() + interval '30 minutes'
            """);

    private static final Sql DUE_NOW = Sql.of("update delivery set due = now() where session = :session");

    private static final Sql NOTHING_IS_URGENT = Sql.of("update delivery set urgent = false where session = :session");

    private static final Sql URGENT_AND_DUE_LAST = Sql.of("""
            update delivery set urgent = true, due = due + interval '10 minutes'
            where session = :session and participant = :participant
            """);

    private static final Sql END_LEASES = Sql.of("""
            update delivery set lease_until = now() - interval '1 second'
            where session = :session and state = 'sending'
            """);

    @Inject
    Claims claims;

    @Inject
    Links links;

    @Inject
    Sending sending;

    @Inject
    Ledger ledger;

    @Inject
    Relays relays;

    @Inject
    DeliveriesDue due;

    @Inject
    Holds holds;

    @Inject
    Retries retries;

    @Inject
    Buckets buckets;

    @Inject
    Domains domains;

    @Inject
    MeterRegistry meters;

    /** Another process has connections of its own. */
    private Relays relaysOf(int connections) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "convoke.smtp.host",
                                "127.0.0.1",
                                "convoke.smtp.port",
                                Integer.toString(server().port()),
                                "convoke.smtp.ends-within",
                                "PT15S",
                                "convoke.mail.connections",
                                Integer.toString(connections)),
                        "test",
                        100))
                .build();
        return new Relays(config, holds, retries, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    /** States whose invitations are due in an hour only. */
    private List<State> statesPutOff(int count) {
        var states = scene.announced().states(count);
        server().at(Point.RCPT).say("451 4.2.1 not now");
        scene.invite(states);
        soon().until(() -> {
            run(PUT_OFF);
            return database.query(OFF)
                            .set("session", scene.session)
                            .list(row -> row.uuid("id"))
                            .size()
                    == count;
        });
        server().behave();
        return states;
    }

    private void run(Sql statement) {
        database.query(statement).set("session", scene.session).update();
    }

    /** Sees what is put off, which the service's own senders do not. */
    private Claims lookingAhead(Duration lease) {
        return new Claims(
                database, links, buckets, domains, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)), lease);
    }

    private List<Leased> take(Claims its, int most) {
        return its.take(relays.all().getFirst(), most).leased();
    }

    private void tellAll(List<State> states) {
        run(DUE_NOW);
        due.ring();
        soon().until(() -> states.stream().allMatch(state -> rows(state).contains("invitation - told")));
    }

    @Test
    void a_claim_is_at_most_50_and_nobody_else_gets_what_is_leased() {
        var states = statesPutOff(60);
        var ahead = lookingAhead(USUAL);

        var first = take(ahead, 1000);
        var second = take(ahead, 1000);

        assertThat(first).hasSize(50);
        assertThat(second).hasSize(10);
        assertThat(take(ahead, 1000)).isEmpty();
        assertThat(first)
                .extracting(Leased::id)
                .doesNotContainAnyElementsOf(second.stream().map(Leased::id).toList());

        first.forEach(ledger::giveBack);
        second.forEach(ledger::giveBack);
        tellAll(states);
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
    }

    @Test
    void what_is_urgent_is_taken_first_however_long_others_have_waited() {
        var states = statesPutOff(20);
        var ahead = lookingAhead(USUAL);
        var urgent = states.get(13);
        run(NOTHING_IS_URGENT);
        database.query(URGENT_AND_DUE_LAST)
                .set("session", scene.session)
                .set("participant", urgent.id())
                .update();

        var first = take(ahead, 5);

        assertThat(first).hasSize(5);
        assertThat(first.getFirst().participant()).isEqualTo(urgent.id());

        first.forEach(ledger::giveBack);
        tellAll(states);
    }

    @Test
    void senders_that_claim_at_the_same_moment_share_the_work() throws InterruptedException {
        var states = statesPutOff(60);
        var taken = new ConcurrentLinkedQueue<Leased>();
        var threads = IntStream.range(0, 8)
                .mapToObj(number -> Thread.ofPlatform().start(() -> {
                    var ahead = lookingAhead(USUAL);
                    for (var leased = take(ahead, 3); !leased.isEmpty(); leased = take(ahead, 3)) {
                        taken.addAll(leased);
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(taken).extracting(Leased::id).hasSize(60).doesNotHaveDuplicates();

        taken.forEach(ledger::giveBack);
        tellAll(states);
    }

    @Test
    void two_replicas_send_each_message_once() throws InterruptedException {
        var states = statesPutOff(100);
        var replica = replica(claims, 7);
        replica.start(new StartupEvent());
        try {
            tellAll(states);
        } finally {
            replica.stop(new ShutdownEvent());
        }

        assertThat(states).allSatisfy(state -> {
            assertThat(mail(state)).hasSize(1);
            assertThat(deliveries(state).getFirst().repeats()).isZero();
        });
    }

    private Dispatcher replica(Claims its, int claim) {
        return replica(its, 4, claim);
    }

    private Dispatcher replica(Claims its, int connections, int claim) {
        return new Dispatcher(its, sending, ledger, relaysOf(connections), due, claim, relays.longestConversation());
    }

    @Test
    void a_replica_that_is_told_to_stop_ends_its_conversation_and_gives_the_other_leases_back()
            throws InterruptedException {
        var states = statesPutOff(10);
        var conversing = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        server().at(Point.DOT).times(1).run(() -> {
            conversing.countDown();
            soon().until(() -> mayEnd.getCount() == 0);
        });
        var replica = replica(lookingAhead(USUAL), 1, 10);
        replica.start(new StartupEvent());
        conversing.await();

        var stop = Thread.ofPlatform().start(() -> stopped(replica));
        soon().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        mayEnd.countDown();
        stop.join();

        assertThat(states)
                .extracting(state -> deliveries(state).getFirst().state())
                .containsOnlyOnce("handed-over")
                .containsOnly("handed-over", "deferred");
        assertThat(states).filteredOn(state -> mail(state).size() == 1).hasSize(1);

        tellAll(states);
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
    }

    @Test
    void how_long_the_oldest_due_delivery_has_waited_is_known_and_being_leased_it_waits_no_more() {
        var states = statesPutOff(2);
        var inTwoHours = new OldestDue(database, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));

        assertThat(inTwoHours.look()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));

        var leased = take(lookingAhead(USUAL), 2);
        assertThat(inTwoHours.look()).isLessThan(Duration.ofMinutes(59));

        leased.forEach(ledger::giveBack);
        tellAll(states);
    }

    private static void stopped(Dispatcher replica) {
        try {
            replica.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_delivery_is_not_started_with_less_lease_left_than_the_longest_conversation() {
        var state = statesPutOff(1).getFirst();
        var before = deliveries(state);

        replica(lookingAhead(relays.longestConversation().plusNanos(1)), Claims.MOST)
                .work();

        assertThat(deliveries(state)).isEqualTo(before);
        assertThat(mail(state)).isEmpty();

        replica(lookingAhead(USUAL), Claims.MOST).work();

        assertThat(mail(state)).hasSize(1);
    }

    @Test
    void a_sender_that_slept_through_its_lease_before_the_dot_sends_no_dot() {
        var state = scene.announced().state();
        var lostBefore = leasesLost();
        server().at(Point.DATA).to(state.mailbox()).times(1).run(() -> {
            run(END_LEASES);
            soon().until(() -> mail(state).size() == 1);
        });

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told") && leasesLost() == lostBefore + 1);
        assertThat(mail(state)).hasSize(1);
        assertThat(outcomes(state)).containsExactly("queued", "handed-over");
        assertThat(deliveries(state).getFirst().repeats()).isZero();
    }

    @Test
    void a_sender_that_slept_through_its_lease_after_the_dot_writes_nothing_and_the_repeat_is_counted() {
        var state = scene.announced().state();
        var lostBefore = leasesLost();
        var words = new ArrayList<String>();
        server().at(Point.DOT).to(state.mailbox()).times(1).run(() -> {
            run(END_LEASES);
            soon().until(() -> rows(state).contains("invitation - told"));
            words.add(deliveries(state).getFirst().words());
        });

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told") && leasesLost() == lostBefore + 1);
        assertThat(mail(state))
                .hasSize(2)
                .extracting(Received::text)
                .containsOnly(mail(state).getFirst().text());
        assertThat(outcomes(state)).containsExactly("in-doubt", "handed-over");
        assertThat(deliveries(state)).singleElement().satisfies(delivery -> {
            assertThat(delivery.repeats()).isEqualTo(1);
            assertThat(delivery.words()).isEqualTo(words.getFirst());
        });
    }

    private double leasesLost() {
        return meters.counter("convoke_deliveries_total", "outcome", "lease-lost")
                .count();
    }
}
