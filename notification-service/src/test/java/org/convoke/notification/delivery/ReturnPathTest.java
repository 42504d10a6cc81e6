package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.delivery.ReturnPaths.Found;
import org.junit.jupiter.api.Test;

/** Each delivery has an address of its own that its bounces come back to. */
@QuarkusTest
class ReturnPathTest extends NotificationTest {

    @Inject
    ReturnPaths returnPaths;

    @Test
    void a_message_comes_from_the_return_path_of_its_delivery_also_when_it_is_sent_again() {
        var state = scene.announced().state();
        server().at(Point.DOT).to(state.mailbox()).times(1).drop();

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        assertThat(mail(state)).hasSize(2).extracting(Received::returnPath).allSatisfy(path -> {
            assertThat(path).matches("bounces\\+[a-z2-7]{48}@convoke\\.example");
            assertThat(returnPaths.read(List.of(path)))
                    .isEqualTo(new Found.Of(deliveries(state).getFirst().id()));
        });
        assertThat(mail(state))
                .extracting(Received::returnPath)
                .containsOnly(mail(state).getFirst().returnPath());
    }

    @Test
    void a_return_path_is_found_wherever_servers_put_it() {
        var delivery = UUID.randomUUID();
        var path = returnPaths.of(delivery);

        assertThat(List.of(
                        path,
                        "<" + path.toUpperCase(Locale.ROOT) + ">",
                        "from a by b for <" + path + ">; Mon, 4 Sep 2017 10:00:00 +0200",
                        "SRS0=abcd=xy=convoke.example=" + path.substring(0, path.indexOf('@')) + "@forwarder.example"))
                .allSatisfy(text -> assertThat(returnPaths.read(List.of("x@y.example", text)))
                        .isEqualTo(new Found.Of(delivery)));
    }

    @Test
    void a_forged_one_says_nothing_and_is_told_from_none_at_all() {
        var path = returnPaths.of(UUID.randomUUID());
        var forged = path.replaceFirst("\\+.{4}", "+aaab");

        assertThat(returnPaths.read(List.of(forged))).isEqualTo(new Found.Forged());
        assertThat(returnPaths.read(List.of("bounces@convoke.example", "a+b@convoke.example")))
                .isEqualTo(new Found.None());
    }
}
