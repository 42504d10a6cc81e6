package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.convoke.kit.inbox.InboxWatch;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.servicetests.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away in the middle of a notice, and comes back. */
@QuarkusTest
class DatabaseAwayTest extends NotificationTest {

    @Inject
    InboxWatch inbox;

    @AfterEach
    void the_database_is_there_for_others() {
        if (!RealServers.postgres().process().alive()) {
            RealServers.postgres().restart();
        }
    }

    @Test
    void nothing_is_lost_nothing_is_given_up_and_nothing_has_to_be_restarted() throws SQLException {
        var states = scene.announced().states(40);
        known(scene.publish());
        scene.invite(states);
        soon().until(() -> told("invitation - told") == 40);
        var deadBefore = inbox.openDeadLetters();
        server().at(Point.TEXT).everyNth(10).times(1).run(RealServers.postgres()::stop);

        scene.publish();
        soon().until(() -> !RealServers.postgres().process().alive());
        scene.publish();
        RealServers.postgres().restart();

        soon().ignoreExceptions().until(() -> told("change 2 told") == 40);
        assertThat(inbox.openDeadLetters()).isEqualTo(deadBefore);
        var repeats = states.stream()
                .flatMap(state -> deliveries(state).stream())
                .mapToInt(Delivery::repeats)
                .sum();
        var handedOver = states.stream()
                .flatMap(state -> deliveries(state).stream())
                .filter(delivery -> delivery.state().equals("handed-over"))
                .count();
        assertThat(states.stream().mapToLong(state -> mail(state).size()).sum()).isEqualTo(handedOver + repeats);
    }

    private int told(String row) {
        return (int) rows().stream().filter(each -> each.endsWith(row)).count();
    }
}
