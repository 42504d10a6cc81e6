package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.soon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.acknowledgement.Links;
import org.convoke.notification.database.Sql;
import org.convoke.notification.hold.Hold.Scope;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.notice.DeliveriesDue;
import org.convoke.notification.pace.Buckets;
import org.convoke.notification.pace.Domains;
import org.convoke.notification.relay.Relays;
import org.convoke.notification.relay.Retries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two relays: a process that sends over them takes over what the service's own senders do not see yet. */
@QuarkusTest
class FailoverTest extends NotificationTest {

    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Sql LATER = Sql.of("""
            update delivery set due = now() + interval '1 hour'
            where session = :session and state in ('queued', 'deferred')
            """);

    private static final Sql RELAYS = Sql.of("""
            select a.relay, a.outcome from attempt a join delivery d on d.id = a.delivery
            where d.session = :session and a.relay <> 'default' order by a.began_at
            """);

    @Inject
    Links links;

    @Inject
    Buckets buckets;

    @Inject
    Domains domains;

    @Inject
    Sending sending;

    @Inject
    Ledger ledger;

    @Inject
    DeliveriesDue due;

    @Inject
    Holds holds;

    private final FaultySmtpServer geneva = FaultySmtpServer.start();
    private final FaultySmtpServer backup = FaultySmtpServer.start();

    @BeforeEach
    void nothingGoesOverTheUsualRelay() {
        server().at(Point.RCPT).say("451 4.3.2 not now");
    }

    @AfterEach
    void closeRelays() {
        holds.resume(Scope.RELAY, "geneva", "end of the test", "test");
        geneva.close();
        backup.close();
    }

    private List<State> statesThatWait(int count) {
        var states = scene.announced().states(count);
        scene.invite(states);
        soon().until(() -> {
            database.query(LATER).set("session", scene.session).update();
            return query(
                                    "select id from delivery where session = :session and due > now() + interval '30 minutes'",
                                    scene.session,
                                    row -> row.uuid("id"))
                            .size()
                    == count;
        });
        return states;
    }

    private void sent(List<State> states, String... settings) {
        var all = new HashMap<String, String>(Map.of(
                "convoke.smtp.relays", "geneva,backup",
                "convoke.mail.connections", "2",
                "convoke.smtp.relay.geneva.host", "127.0.0.1",
                "convoke.smtp.relay.geneva.port", Integer.toString(geneva.port()),
                "convoke.smtp.relay.geneva.tls", "off",
                "convoke.smtp.relay.backup.host", "127.0.0.1",
                "convoke.smtp.relay.backup.port", Integer.toString(backup.port()),
                "convoke.smtp.relay.backup.tls", "off",
                "convoke.smtp.answers-within", "PT5S",
                "convoke.smtp.ends-within", "PT15S"));
        for (var i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build();
        var retries = new Retries(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofHours(72));
        var ahead = Clock.offset(Clock.systemUTC(), AHEAD);
        var claims = new Claims(database, links, buckets, domains, ahead, Duration.ofSeconds(50));
        try (var relays = new Relays(config, holds, retries, Clock.systemUTC(), new SimpleMeterRegistry())) {
            var replica = new Dispatcher(claims, sending, ledger, relays, due, 5, Duration.ofSeconds(8));
            replica.start(new StartupEvent());
            try {
                soon().until(() -> states.stream().allMatch(state -> rows(state).contains("invitation - told")));
            } finally {
                replica.stop(new ShutdownEvent());
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> attempts() {
        return database.query(RELAYS)
                .set("session", scene.session)
                .list(row -> row.text("relay") + " " + row.text("outcome"));
    }

    @Test
    void relays_of_one_priority_share_by_weight() {
        var states = statesThatWait(80);

        sent(states, "convoke.smtp.relay.geneva.weight", "3");

        assertThat(geneva.count() + backup.count()).isEqualTo(80);
        assertThat(geneva.count()).isGreaterThan(backup.count());
        assertThat(backup.count()).isPositive();
    }

    @Test
    void a_relay_of_a_higher_number_gets_nothing_while_the_first_one_takes_all() {
        var states = statesThatWait(20);

        sent(states, "convoke.smtp.relay.backup.priority", "2");

        assertThat(geneva.count()).isEqualTo(20);
        assertThat(backup.connections()).isZero();
        assertThat(deliveriesOf(states)).containsOnly("geneva");
    }

    private List<String> deliveriesOf(List<State> states) {
        return query("select relay from delivery where session = :session", scene.session, row -> row.text("relay"));
    }

    @Test
    void where_the_first_relay_refuses_us_the_other_takes_over_and_each_mailbox_is_told_once() {
        var states = statesThatWait(20);
        geneva.at(Point.MAIL).say("550 5.7.1 your address is listed");

        sent(states, "convoke.smtp.relay.backup.priority", "2");

        assertThat(geneva.count()).isZero();
        assertThat(backup.received())
                .hasSize(20)
                .extracting(message -> message.recipient())
                .doesNotHaveDuplicates();
        assertThat(attempts()).contains("geneva queued", "backup handed-over");
        assertThat(deliveriesOf(states)).containsOnly("backup");
    }

    @Test
    void where_the_first_relay_is_away_the_other_takes_over_at_once() {
        var states = statesThatWait(20);
        geneva.close();

        sent(states, "convoke.smtp.relay.backup.priority", "2");

        assertThat(backup.count()).isEqualTo(20);
        assertThat(attempts()).contains("geneva queued").doesNotContain("geneva deferred");
    }

    @Test
    void where_the_first_relay_has_no_time_for_us_the_other_takes_over_at_once() {
        var states = statesThatWait(20);
        geneva.at(Point.GREETING).say("421 4.3.2 too many connections");

        sent(states, "convoke.smtp.relay.backup.priority", "2");

        assertThat(backup.count()).isEqualTo(20);
        assertThat(attempts()).contains("geneva queued").doesNotContain("geneva deferred");
    }

    @Test
    void a_relay_that_is_held_is_passed_over() {
        var states = statesThatWait(10);
        holds.hold(Scope.RELAY, "geneva", "it is patched", "test");

        sent(states, "convoke.smtp.relay.backup.priority", "2");

        assertThat(geneva.count()).isZero();
        assertThat(backup.count()).isEqualTo(10);
    }

    @Test
    void a_relay_with_one_connection_is_asked_for_one_conversation_at_a_time() {
        var states = statesThatWait(30);

        sent(states, "convoke.smtp.relay.geneva.connections", "1", "convoke.smtp.relay.backup.priority", "2");

        assertThat(geneva.connections()).isEqualTo(1);
        assertThat(geneva.count()).isEqualTo(30);
    }
}
