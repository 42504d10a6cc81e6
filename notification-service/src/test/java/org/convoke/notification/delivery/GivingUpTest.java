package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.NotificationApi.counts;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.events.NoticeCompleted;
import org.convoke.events.ParticipantNotReached;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.Test;

/** A mailbox whose server says "later" for three days; the three days are moved back in the database. */
@QuarkusTest
class GivingUpTest extends NotificationTest {

    private static final Duration PATIENCE = Duration.ofHours(72);
    private static final Sql TIMES = Sql.of("""
        select d.give_up_at, (select min(began_at) from attempt where delivery = d.id) as first
        from delivery d where d.id = :id
        """);
    private static final Sql THREE_DAYS_PASS =
            Sql.of("update delivery set give_up_at = give_up_at - interval '72 hours' where id = :id");

    private record Times(Instant first, Instant giveUpAt) {}

    @Test
    void a_mailbox_that_is_busy_for_three_days_is_given_up_with_the_words_of_its_server_and_its_state_is_not_reached() {
        var told = scene.announced().state();
        var busy = scene.state();
        server().at(Point.RCPT).to(busy.mailbox()).say("451 4.2.1 the mailbox is busy");
        scene.invite(told, busy);
        soon().until(() -> outcomes(busy).contains("deferred"));
        var delivery = deliveries(busy).getFirst().id();
        var times = times(delivery);
        assertThat(Duration.between(times.first(), times.giveUpAt()))
                .isBetween(PATIENCE, PATIENCE.plus(Duration.ofMinutes(5)));
        assertThat(rows(busy)).containsExactly("invitation - waiting");

        database.query(THREE_DAYS_PASS).set("id", delivery).update();

        soon().until(() -> rows(busy).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(deliveries(busy)).singleElement().satisfies(given -> {
            assertThat(given.state()).isEqualTo("undeliverable");
            assertThat(given.words()).contains("the mailbox is busy");
        });
        assertThat(outcomes(busy)).endsWith("undeliverable").hasSizeGreaterThanOrEqualTo(2);
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        1,
                        event -> event.participant().equals(busy.id())))
                .extracting(ParticipantNotReached::reason)
                .containsExactly(ParticipantNotReached.Reason.UNDELIVERABLE);
        assertThat(scene.delivered.await(
                        NoticeCompleted.class, 1, event -> event.session().equals(scene.session)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.told()).isEqualTo(1);
                    assertThat(event.notReached()).isEqualTo(1);
                });
    }

    @Test
    void what_was_given_up_is_tried_no_more_and_its_mailbox_is_not_suppressed() {
        var busy = scene.announced().state();
        var rule = server().at(Point.RCPT).to(busy.mailbox());
        rule.say("451 4.2.1 the mailbox is busy");
        scene.invite(busy);
        soon().until(() -> outcomes(busy).contains("deferred"));
        database.query(THREE_DAYS_PASS)
                .set("id", deliveries(busy).getFirst().id())
                .update();
        soon().until(() -> deliveries(busy).getFirst().state().equals("undeliverable"));
        rule.cancel();
        var attempts = deliveries(busy).getFirst().attempts();

        soon().during(Duration.ofSeconds(3)).until(() -> mail(busy).isEmpty());
        assertThat(deliveries(busy).getFirst().attempts()).isEqualTo(attempts);
        assertThat(counts(notice(scene.session, "invitation")).getInt("undeliverable"))
                .isEqualTo(1);
        assertThat(operator().get("/suppressions").asString()).doesNotContain(busy.mailbox());
    }

    private Times times(UUID delivery) {
        return database.query(TIMES)
                .set("id", delivery)
                .first(row -> new Times(row.instant("first"), row.instant("give_up_at")))
                .orElseThrow();
    }
}
