package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.ParticipantNotReached;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.convoke.notification.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is at fault decides what becomes of a delivery, of its mailbox and of its notice. */
@QuarkusTest
class RefusalTest extends NotificationTest {

    private static final Sql WAITS = Sql.of("""
            select extract(epoch from b.began_at - a.ended_at) * 1000 as millis
            from attempt a join attempt b on b.delivery = a.delivery and b.number = a.number + 1
            where a.delivery = :delivery order by a.number
            """);

    @Inject
    Suppressions suppressions;

    @Inject
    MeterRegistry meters;

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"RCPT", "DATA", "DOT"})
    void what_is_refused_for_a_while_is_tried_again_after_growing_waits(Point point) {
        var state = scene.announced().state();
        server().at(point).to(state.mailbox()).times(3).say("451 4.7.1 try again later");

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told"));
        assertThat(outcomes(state)).containsExactly("deferred", "deferred", "deferred", "handed-over");
        assertThat(mail(state)).hasSize(1);
        var waits = waits(state);
        for (var i = 0; i < waits.size(); i++) {
            var least = MailRelay.FIRST_RETRY.multipliedBy(1L << i).toMillis() * 0.8;
            assertThat(waits.get(i)).isGreaterThanOrEqualTo(Duration.ofMillis((long) least));
        }
    }

    private List<Duration> waits(State state) {
        return database.query(WAITS)
                .set("delivery", deliveries(state).getFirst().id())
                .list(row -> Duration.ofMillis(row.number("millis")));
    }

    @Test
    void a_mailbox_that_does_not_exist_ends_its_delivery_and_is_suppressed() {
        var state = scene.announced().state();
        server().at(Point.RCPT).to(state.mailbox()).say("550 5.1.1 no such mailbox");

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(outcomes(state)).containsExactly("undeliverable");
        assertThat(suppressed(state.mailbox())).isTrue();
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        1,
                        event -> event.participant().equals(state.id())))
                .allMatch(event -> event.reason() == ParticipantNotReached.Reason.UNDELIVERABLE);
    }

    private boolean suppressed(String address) {
        return suppressions.all().stream().anyMatch(each -> each.address().equals(address));
    }

    @Test
    void a_suppressed_mailbox_gets_nothing_later_and_the_state_is_told_by_its_other_one() {
        var state = scene.announced().stateWithoutMailbox();
        var gone = state.mailbox("gone");
        scene.mailboxes(state, new Mailbox(gone, Purpose.ALL), new Mailbox(state.mailbox(), Purpose.ALL));
        server().at(Point.RCPT).to(gone).say("550 5.1.1 no such mailbox");
        scene.invite(state);
        soon().until(() -> deliveries(state).stream()
                .map(Delivery::state)
                .toList()
                .equals(List.of("undeliverable", "handed-over")));
        server().behave();

        scene.publish();

        soon().until(() -> rows(state).equals(List.of("invitation - told", "programme 0 told")));
        soon().until(() -> deliveries(state).stream()
                .noneMatch(delivery -> delivery.state().equals("sending")));
        assertThat(deliveries(state))
                .filteredOn(delivery -> delivery.address().equals(gone))
                .extracting(Delivery::state)
                .containsExactly("undeliverable", "suppressed");
        assertThat(mail(state))
                .hasSize(2)
                .allMatch(message -> message.recipient().equals(state.mailbox()));
    }

    @Test
    void a_bare_550_is_about_the_mailbox_where_others_are_accepted() {
        var good = scene.announced().states(3);
        var bad = scene.state();
        server().at(Point.RCPT).to(bad.mailbox()).say("550 no such user here");

        scene.invite(bad);
        soon().until(() -> !outcomes(bad).isEmpty());
        scene.invite(good);

        soon().until(() -> rows(bad).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(outcomes(bad)).startsWith("deferred").endsWith("undeliverable");
        assertThat(suppressed(bad.mailbox())).isTrue();
        soon().until(() -> good.stream().allMatch(state -> rows(state).contains("invitation - told")));
    }

    @Test
    void a_refusal_by_policy_of_one_address_ends_its_delivery_and_suppresses_nothing() {
        var good = scene.announced().states(3);
        var strict = scene.state();
        server().at(Point.RCPT).to(strict.mailbox()).say("550 5.7.1 not from you");

        scene.invite(strict);
        soon().until(() -> !outcomes(strict).isEmpty());
        scene.invite(good);

        soon().until(() -> rows(strict).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(suppressed(strict.mailbox())).isFalse();
        server().behave();
        scene.publish();
        soon().until(() -> good.stream().allMatch(state -> rows(state).contains("programme 0 told")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"GREETING", "MAIL"})
    void a_refusal_of_us_keeps_every_delivery_and_all_are_told_once_it_stops(Point point) {
        var states = scene.announced().states(30);
        var suppressedBefore = suppressions.all();
        server().at(point).say("550 5.7.1 your address is listed");
        server().dropConnections();

        scene.invite(states);

        soon().until(() -> relayRefuses() == 1);
        soon().until(() -> query(
                                "select code from delivery where session = :session and code = 550 and attempts > 0",
                                scene.session,
                                row -> row.number("code"))
                        .size()
                > 0);
        assertThat(states).allMatch(state -> mail(state).isEmpty());
        assertThat(suppressions.all()).isEqualTo(suppressedBefore);

        server().behave();

        soon().until(() -> states.stream().allMatch(state -> rows(state).contains("invitation - told")));
        assertThat(relayRefuses()).isZero();
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
        assertThat(states)
                .allSatisfy(state ->
                        assertThat(deliveries(state).getFirst().repeats()).isZero());
    }

    private double relayRefuses() {
        return meters.get("convoke_relay_refuses")
                .tag("relay", "default")
                .gauge()
                .value();
    }

    @Test
    void everybody_refused_by_policy_at_once_means_us() {
        var states = scene.announced().states(12);
        server().at(Point.RCPT).say("550 5.7.1 your address is listed");

        scene.invite(states);
        soon().until(() -> relayRefuses() == 1);
        server().behave();

        soon().until(() -> states.stream().allMatch(state -> rows(state).contains("invitation - told")));
        assertThat(states)
                .allSatisfy(state -> assertThat(suppressed(state.mailbox())).isFalse());
    }
}
