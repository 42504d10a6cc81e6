package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;
import static org.convoke.notification.Scene.subjects;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.notification.NotificationTest;
import org.junit.jupiter.api.Test;

/** The one window in which a mailbox may get a message twice: between the final dot and its answer. */
@QuarkusTest
class DoubtTest extends NotificationTest {

    @Test
    void a_connection_cut_after_the_dot_is_in_doubt_and_the_repeat_is_the_same_to_the_byte() {
        var state = scene.announced().state();
        known(scene.publish());
        server().at(Point.DOT).to(state.mailbox()).times(1).drop();

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        assertThat(mail(state)).hasSize(2);
        assertThat(mail(state).getLast().bytes())
                .isEqualTo(mail(state).getFirst().bytes());
        assertThat(outcomes(state)).containsExactly("in-doubt", "handed-over");
        assertThat(deliveries(state)).singleElement().satisfies(delivery -> {
            assertThat(delivery.doubts()).isEqualTo(1);
            assertThat(delivery.repeats()).isEqualTo(1);
        });
    }

    @Test
    void a_connection_cut_before_the_dot_leaves_no_doubt() {
        var state = scene.announced().state();
        server().at(Point.DATA).to(state.mailbox()).times(2).drop();

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told"));
        assertThat(mail(state)).hasSize(1);
        assertThat(outcomes(state)).containsExactly("deferred", "deferred", "handed-over");
        assertThat(deliveries(state)).singleElement().satisfies(delivery -> {
            assertThat(delivery.doubts()).isZero();
            assertThat(delivery.repeats()).isZero();
        });
    }

    @Test
    void a_repeat_says_the_same_though_a_programme_was_published_meanwhile() {
        var state = scene.announced().state();
        server().at(Point.DOT).to(state.mailbox()).drop();
        scene.invite(state);
        soon().until(() -> deliveries(state).stream().anyMatch(delivery -> delivery.doubts() > 0));

        known(scene.publish());
        server().behave();

        soon().until(() -> rows(state).contains("programme 0 told"));
        var invitations = mail(state).subList(0, mail(state).size() - 1);
        assertThat(invitations)
                .hasSizeGreaterThan(1)
                .extracting(Received::text)
                .containsOnly(mail(state).getFirst().text());
        assertThat(subjects(state).getLast()).startsWith("The programme is published");
        assertThat(deliveries(state).getFirst().repeats()).isEqualTo(invitations.size() - 1);
    }
}
