package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.counts;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.notices;
import static org.convoke.notification.NotificationApi.participants;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.kit.identity.Ids;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.database.Sql;
import org.junit.jupiter.api.Test;

/** What the secretariat reads of a notice while it goes out and when it is done. */
@QuarkusTest
class CountsTest extends NotificationTest {

    @Test
    void every_notice_of_a_session_is_counted_and_the_oldest_comes_first() {
        var states = scene.announced().states(3);
        scene.invite(states);
        await(notice(scene.session, "invitation"), "completed");
        var tentative = scene.publish();
        await(notice(scene.session, "programme"), "completed");
        scene.publish();
        var change = await(notice(scene.session, "change"), "completed");

        var all = notices(scene.session);
        assertThat(all.getList("kind")).containsExactly("invitation", "programme", "change");
        assertThat(all.getList("revision")).containsExactly(null, 0, 1);
        assertThat(all.getList("symbol")).containsExactly(null, "Tentative agenda", "Rev.1");
        assertThat(all.getList("statesTold")).containsExactly(3, 3, 3);
        assertThat(all.getList("publishedAt").getFirst()).isNull();
        assertThat(Instant.parse(all.getString("publishedAt[1]")))
                .isCloseTo(tentative.publishedAt(), within(1, ChronoUnit.MILLIS));
        assertThat(states(change)).containsExactly(3, 3, 0, 0);
        assertThat(mailboxes(change)).containsExactly(3, 3, 0, 0, 0, 0, 0);
        assertThat(Instant.parse(change.getString("firstAcceptedAt")))
                .isAfter(Instant.parse(change.getString("publishedAt")))
                .isBeforeOrEqualTo(Instant.parse(change.getString("lastAcceptedAt")));
        assertThat(change.getString("completedAt")).isNotNull();
        assertThat(change.getString("pausedReason")).isNull();
    }

    @Test
    void a_state_whose_server_defers_is_waiting_and_the_notice_is_not_complete() {
        var told = scene.announced().state();
        var deferred = scene.state();
        var refusal = MailRelay.server().at(Point.RCPT).to(deferred.mailbox());
        refusal.say("451 4.7.1 greylisted");

        scene.invite(told, deferred);

        var invitation = notice(scene.session, "invitation");
        soon().until(() -> states(counts(invitation)).equals(List.of(2, 1, 1, 0)));
        soon().until(() ->
                participants(invitation).getList("deliveries.flatten().state").contains("deferred"));
        assertThat(counts(invitation).getString("state")).isEqualTo("sending");
        assertThat(counts(invitation).getString("completedAt")).isNull();
        var delivery = participants(invitation)
                .setRootPath("find { it.participant.code == '" + deferred.code() + "' }.deliveries[0]");
        assertThat(delivery.getString("words")).contains("greylisted");
        assertThat(delivery.getInt("code")).isEqualTo(451);
        assertThat(delivery.getString("enhanced")).isEqualTo("4.7.1");
        assertThat(delivery.getString("settledAt")).isNull();
        assertThat(delivery.getString("nextAttemptAt")).isNotNull();

        refusal.cancel();
        assertThat(states(await(invitation, "completed"))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void a_state_without_a_mailbox_is_invited_and_not_reached() {
        var told = scene.announced().state();
        var silent = scene.stateWithoutMailbox();

        scene.invite(told, silent);

        var invitation = await(notice(scene.session, "invitation"), "completed");
        assertThat(states(invitation)).containsExactly(2, 1, 0, 1);
        assertThat(mailboxes(invitation)).containsExactly(1, 1, 0, 0, 0, 0, 0);
        var rows = participants(invitation.getString("id"));
        assertThat(rows.getList("participant.code")).containsExactly(told.code(), silent.code());
        assertThat(rows.getList("state")).containsExactly("told", "not-reached");
        assertThat(rows.getList("reason")).containsExactly(null, "no-mailbox");
        assertThat(rows.getList("collect { it.deliveries.size() }")).containsExactly(1, 0);
    }

    @Test
    void a_state_that_registration_counts_as_invited_and_that_nobody_has_told_of_is_waited_for() {
        var state = scene.announced().state();
        var another = scene.state();
        soon().until(() -> database.query(Sql.of("select from participant where id = :id and code is not null"))
                .set("id", another.id())
                .exists());
        scene.registration(new InvitationIssued(state.id(), scene.session, Ids.next(), Instant.now(), 2));

        var invitation = notice(scene.session, "invitation");
        soon().until(() -> states(counts(invitation)).equals(List.of(2, 1, 1, 0)));
        assertThat(counts(invitation).getString("state")).isEqualTo("sending");

        scene.registration(new InvitationIssued(another.id(), scene.session, Ids.next(), Instant.now(), 2));
        assertThat(states(await(invitation, "completed"))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void a_mailbox_that_comes_late_makes_a_notice_that_was_complete_go_on() {
        var told = scene.announced().state();
        var late = scene.stateWithoutMailbox();
        scene.invite(told, late);
        var invitation = notice(scene.session, "invitation");
        await(invitation, "completed");
        var refusal = MailRelay.server().at(Point.RCPT).to(late.mailbox());
        refusal.say("451 4.3.0 later");

        scene.mailboxes(late, new Mailbox(late.mailbox(), Purpose.ALL));

        assertThat(states(await(invitation, "sending"))).containsExactly(2, 1, 1, 0);
        refusal.cancel();
        assertThat(states(await(invitation, "completed"))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void a_participant_shows_what_it_was_told_before_and_what_now() {
        var state = scene.announced().state();
        scene.invite(state);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        var programme = notice(scene.session, "programme");
        await(programme, "completed");
        scene.publish();
        var change = notice(scene.session, "change");
        await(change, "completed");

        var first = participants(programme);
        assertThat(first.getString("[0].was")).isNull();
        assertThat(first.getString("[0].isNow")).isEqualTo("Tentative agenda");
        var then = participants(change);
        assertThat(then.getString("[0].was")).isEqualTo("Tentative agenda");
        assertThat(then.getString("[0].isNow")).isEqualTo("Rev.1");
        assertThat(then.getString("[0].participant.names.fr")).isEqualTo("État " + state.code());
        var delivery = then.setRootPath("[0].deliveries[0]");
        assertThat(delivery.getString("address")).isEqualTo(state.mailbox());
        assertThat(delivery.getString("station")).isEqualTo("new-york");
        assertThat(delivery.getBoolean("primary")).isTrue();
        assertThat(delivery.getString("state")).isEqualTo("handed-over");
        assertThat(delivery.getInt("code")).isEqualTo(250);
        assertThat(delivery.getString("nextAttemptAt")).isNull();
    }

    @Test
    void an_invitation_after_the_programme_counts_from_its_issue_and_not_from_the_publication() {
        var published = scene.announced().publish();
        var state = scene.state();
        known(published);
        var before = Instant.now();

        scene.invite(state);

        var invitation = await(notice(scene.session, "invitation"), "completed");
        assertThat(Instant.parse(invitation.getString("createdAt"))).isAfterOrEqualTo(before);
        assertThat(participants(invitation.getString("id")).getString("[0].isNow"))
                .isEqualTo("Tentative agenda");
    }

    /** Invited, told, waiting, not reached. */
    private static List<Integer> states(JsonPath notice) {
        return List.of(
                notice.getInt("statesInvited"),
                notice.getInt("statesTold"),
                notice.getInt("statesWaiting"),
                notice.getInt("statesNotReached"));
    }

    /** All, accepted, waiting, undeliverable, suppressed, cancelled, in doubt. */
    private static List<Integer> mailboxes(JsonPath notice) {
        return List.of(
                notice.getInt("mailboxes"),
                notice.getInt("accepted"),
                notice.getInt("waiting"),
                notice.getInt("undeliverable"),
                notice.getInt("suppressed"),
                notice.getInt("cancelled"),
                notice.getInt("inDoubt"));
    }
}
