package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.convoke.notification.Scene.subjects;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** A mail server that is away, hangs or loses connections; and one that must not be asked. */
@QuarkusTest
class TroubleTest extends NotificationTest {

    @Test
    void connections_that_are_lost_again_and_again_cost_no_state_its_message() {
        var states = scene.announced().states(60);
        server().at(Point.RCPT).everyNth(7).drop();
        server().at(Point.DATA).everyNth(9).drop();
        server().at(Point.DOT).everyNth(11).drop();

        scene.invite(states);

        soon().until(() -> toldAll(states));
        var repeats = states.stream()
                .mapToInt(state -> deliveries(state).getFirst().repeats())
                .sum();
        assertThat(states.stream().mapToInt(state -> mail(state).size()).sum()).isEqualTo(60 + repeats);
        assertThat(repeats).isPositive();
    }

    private boolean toldAll(List<State> states) {
        return states.stream().allMatch(state -> rows(state).contains("invitation - told"));
    }

    @Test
    void a_server_that_hangs_holds_up_nobody_for_long() {
        var early = scene.announced().state();
        var late = scene.state();
        var others = scene.states(10);
        server().at(Point.RCPT).to(early.mailbox()).times(1).hang();
        server().at(Point.DOT).to(late.mailbox()).times(1).hang();

        scene.invite(early, late);
        scene.invite(others);

        soon().until(() -> toldAll(others) && toldAll(List.of(early, late)));
        assertThat(outcomes(early)).containsExactly("deferred", "handed-over");
        assertThat(mail(early)).hasSize(1);
        assertThat(outcomes(late)).containsExactly("in-doubt", "handed-over");
        assertThat(deliveries(late).getFirst().repeats()).isEqualTo(1);
    }

    @Test
    void a_server_that_is_away_is_waited_for() {
        var states = scene.announced().states(3);
        MailRelay.goAway();

        scene.invite(states);
        soon().until(() -> states.stream().allMatch(state -> outcomes(state).contains("deferred")));
        MailRelay.comeBack();

        soon().until(() -> toldAll(states));
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
    }

    @Test
    void a_domain_that_may_not_be_mailed_here_is_never_asked_for() {
        var state = scene.announced().stateWithoutMailbox();
        var real = "mission@" + state.code().toLowerCase(Locale.ROOT) + ".int";
        scene.mailboxes(state, new Mailbox(real, Purpose.ALL));

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached suppressed")));
        assertThat(deliveries(state)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo("suppressed");
            assertThat(delivery.words()).isEqualTo("not allowed here");
        });
        assertThat(server().commands()).noneMatch(command -> command.contains(real));
    }

    @Test
    void subjects_are_marked_where_the_domain_is_not_example() {
        var state = scene.announced().stateWithoutMailbox();
        var local = state.code().toLowerCase(Locale.ROOT) + "@localhost";
        scene.mailboxes(state, new Mailbox(local, Purpose.ALL), new Mailbox(state.mailbox(), Purpose.ALL));

        scene.invite(state);

        soon().untilAsserted(() -> assertThat(deliveries(state))
                .hasSize(2)
                .allMatch(delivery -> delivery.state().equals("handed-over")));
        assertThat(subjects(state)).singleElement().asString().startsWith("Invitation");
        assertThat(server().received())
                .filteredOn(message -> message.recipient().equals(local))
                .singleElement()
                .extracting(Scene::subject)
                .asString()
                .startsWith("[TEST] Invitation");
    }
}
