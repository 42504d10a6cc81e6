package org.convoke.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.ParticipantNotReached;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.notification.NotificationApi;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.convoke.notification.database.Sql;
import org.convoke.notification.delivery.ReturnPaths;
import org.convoke.notification.suppression.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back into the mailbox of return paths changes what is known of deliveries, of mailboxes and of States. */
@QuarkusTest
@QuarkusTestResource(BounceMailbox.class)
class BounceTest extends NotificationTest {

    private static final Sql OUTCOMES = Sql.of("""
            select kind || ' ' || outcome as came from returned_message where delivery = :delivery order by received_at
            """);

    private static final Sql BY_SUBJECT =
            Sql.of("select kind || ' ' || outcome as came from returned_message where subject = :subject");

    @Inject
    ReturnPaths returnPaths;

    @Inject
    Suppressions suppressions;

    private State told() {
        var state = scene.announced().state();
        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        return state;
    }

    private UUID first(State state) {
        return deliveries(state).getFirst().id();
    }

    private Dsn noSuchUser(State state) {
        return Dsn.failed(returnPaths.of(first(state)), state.mailbox(), "550 5.1.1 no such user");
    }

    private List<String> came(UUID delivery) {
        return database.query(OUTCOMES).set("delivery", delivery).list(row -> row.text("came"));
    }

    private List<String> cameWithSubject(String subject) {
        return database.query(BY_SUBJECT).set("subject", subject).list(row -> row.text("came"));
    }

    private boolean suppressed(String address) {
        return suppressions.of(address).isPresent();
    }

    @Test
    void a_hard_bounce_takes_back_that_the_state_was_told_and_suppresses_its_mailbox() {
        var state = told();

        BounceMailbox.receive(noSuchUser(state).text());

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(outcomes(state)).containsExactly("handed-over", "undeliverable");
        assertThat(deliveries(state).getFirst().words()).isEqualTo("550 5.1.1 no such user");
        assertThat(suppressions.of(state.mailbox())).hasValueSatisfying(reason -> {
            assertThat(reason.enhanced()).isEqualTo("5.1.1");
            assertThat(reason.code()).isEqualTo(550);
            assertThat(reason.host()).isEqualTo("mx.mission.example");
        });
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        1,
                        event -> event.participant().equals(state.id())))
                .extracting(ParticipantNotReached::reason)
                .containsExactly(ParticipantNotReached.Reason.UNDELIVERABLE);
        assertThat(mail(state)).hasSize(1);
    }

    @Test
    void a_mailbox_that_is_mended_is_told_what_the_bounced_message_said() {
        var state = told();
        BounceMailbox.receive(noSuchUser(state).text());
        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));

        scene.mailboxes(state, new Mailbox(state.mailbox("new"), Purpose.ALL));

        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        assertThat(mail(state)).last().matches(message -> message.recipient().equals(state.mailbox("new")));
    }

    @Test
    void a_state_stays_told_while_another_mailbox_of_it_has_the_message() {
        var state = scene.announced().stateWithoutMailbox();
        scene.mailboxes(
                state, new Mailbox(state.mailbox("a"), Purpose.ALL), new Mailbox(state.mailbox("b"), Purpose.ALL));
        scene.invite(state);
        soon().until(() ->
                deliveries(state).stream().map(Delivery::state).toList().equals(List.of("handed-over", "handed-over")));

        BounceMailbox.receive(Dsn.failed(returnPaths.of(first(state)), state.mailbox("a"), "550 5.1.1 unknown")
                .text());

        soon().until(() -> deliveries(state).getFirst().state().equals("undeliverable"));
        assertThat(rows(state)).containsExactly("invitation - told");
        assertThat(suppressed(state.mailbox("a"))).isTrue();
        assertThat(suppressed(state.mailbox("b"))).isFalse();
    }

    @Test
    void what_was_told_last_is_what_no_bounce_contradicts() {
        var state = scene.announced().state();
        known(scene.publish());
        scene.invite(state);
        soon().until(() -> rows(state).contains("invitation - told"));
        scene.publish();
        soon().until(() -> rows(state).contains("change 1 told"));
        var change = deliveries(state).getLast();

        BounceMailbox.receive(Dsn.failed(returnPaths.of(change.id()), state.mailbox(), "554 5.7.1 blocked as spam")
                .text());
        soon().until(() -> rows(state).contains("change 1 not-reached undeliverable"));
        scene.publish();

        soon().until(() -> rows(state).contains("change 2 told"));
        assertThat(suppressed(state.mailbox())).isFalse();
        assertThat(plainText(mail(state).getLast())).contains("17:10", "17:12").doesNotContain("17:11");
    }

    @Test
    void a_bounce_that_is_faster_than_the_answer_to_the_final_dot_is_not_lost() {
        var state = scene.announced().state();
        server().at(Point.DOT).to(state.mailbox()).times(1).run(() -> {
            BounceMailbox.receive(noSuchUser(state).text());
            soon().until(() -> came(first(state)).equals(List.of("hard waiting")));
        });

        scene.invite(state);

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(outcomes(state)).containsExactly("handed-over", "undeliverable");
        assertThat(came(first(state))).containsExactly("hard applied");
        assertThat(suppressed(state.mailbox())).isTrue();
    }

    @Test
    void a_bounce_to_a_return_path_that_we_did_not_make_is_ignored() {
        var state = told();
        var forged = returnPaths.of(first(state)).replaceFirst("\\+.{6}", "+aaaaab");

        BounceMailbox.receive(Dsn.failed(forged, state.mailbox(), "550 5.1.1 forged for " + state.code())
                .withEnvelopeId(first(state))
                .text());
        BounceMailbox.receive(human(state, "after the forged one " + state.code(), "How are you?"));

        soon().until(() ->
                !cameWithSubject("after the forged one " + state.code()).isEmpty());
        assertThat(rows(state)).containsExactly("invitation - told");
        assertThat(suppressed(state.mailbox())).isFalse();
    }

    @Test
    void a_bounce_that_speaks_of_another_recipient_than_its_delivery_is_set_aside() {
        var state = told();
        var other = scene.state();

        BounceMailbox.receive(Dsn.failed(returnPaths.of(first(state)), other.mailbox(), "550 5.1.1 no such user")
                .text());

        soon().until(() -> came(first(state)).equals(List.of("hard set-aside")));
        assertThat(rows(state)).containsExactly("invitation - told");
        assertThat(suppressed(state.mailbox())).isFalse();
        assertThat(suppressed(other.mailbox())).isFalse();
    }

    @Test
    void without_a_return_path_the_envelope_id_names_the_delivery() {
        var state = told();

        BounceMailbox.receive(Dsn.failed("bounces@convoke.example", state.mailbox(), "550 5.1.1 no such user")
                .withEnvelopeId(first(state))
                .text());

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
    }

    @Test
    void without_either_the_message_that_is_returned_names_it_but_only_for_its_own_mailbox() {
        var state = told();
        var returned = "Message-ID: <" + first(state) + "@convoke.example>";

        BounceMailbox.receive(Dsn.failed("bounces@convoke.example", "another@mission.example", "550 5.1.1 unknown")
                .withReturned(returned)
                .text());
        soon().until(() -> came(first(state)).equals(List.of("hard set-aside")));
        BounceMailbox.receive(Dsn.failed("bounces@convoke.example", state.mailbox(), "550 5.1.1 no such user")
                .withReturned(returned)
                .text());

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
    }

    @Test
    void a_report_of_success_makes_a_message_delivered_and_a_bounce_after_it_counts_all_the_same() {
        var state = told();

        BounceMailbox.receive(Dsn.of(returnPaths.of(first(state)), state.mailbox(), "delivered", "2.0.0")
                .text());
        soon().until(() -> deliveries(state).getFirst().state().equals("delivered"));
        assertThat(rows(state)).containsExactly("invitation - told");
        BounceMailbox.receive(noSuchUser(state).text());

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(outcomes(state)).containsExactly("handed-over", "delivered", "undeliverable");
    }

    @Test
    void a_bounce_is_not_contradicted_by_a_report_of_success_that_comes_later() {
        var state = told();

        BounceMailbox.receive(noSuchUser(state).text());
        BounceMailbox.receive(Dsn.of(returnPaths.of(first(state)), state.mailbox(), "delivered", "2.0.0")
                .text());

        soon().until(() -> came(first(state)).equals(List.of("hard applied", "delivered noted")));
        assertThat(rows(state)).containsExactly("invitation - not-reached undeliverable");
    }

    @Test
    void a_full_mailbox_is_written_to_again_until_that_has_happened_too_often() {
        var state = told();

        BounceMailbox.receive(Dsn.failed(returnPaths.of(first(state)), state.mailbox(), "552 5.2.2 mailbox full")
                .text());
        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
        assertThat(suppressed(state.mailbox())).isFalse();
        var second = told(state);
        BounceMailbox.receive(Dsn.failed(returnPaths.of(second), state.mailbox(), "552 5.2.2 still full")
                .text());

        soon().until(() -> suppressed(state.mailbox()));
        assertThat(suppressions.of(state.mailbox()).orElseThrow().words()).startsWith("2 soft bounces within 14 days");
    }

    /** The State is told by another session, in whose scene its mailbox is the same. */
    private UUID told(State state) {
        known(scene.publish());
        soon().until(() ->
                deliveries(state).stream().anyMatch(delivery -> delivery.state().equals("undeliverable")));
        var retried = NotificationApi.retry(first(state));
        assertThat(retried.statusCode()).isEqualTo(200);
        soon().until(() -> deliveries(state).getFirst().state().equals("handed-over"));
        return first(state);
    }

    @Test
    void delays_and_automatic_answers_change_nothing() {
        var state = told();
        var path = returnPaths.of(first(state));

        BounceMailbox.receive(Dsn.of(path, state.mailbox(), "delayed", "4.4.1").text());
        BounceMailbox.receive("From: %s\nTo: %s\nSubject: Automatic reply: %s\nAuto-Submitted: auto-replied\n\nAway.\n"
                .formatted(state.mailbox(), path, state.code()));

        soon().until(() -> came(first(state)).equals(List.of("delayed noted")));
        soon().until(() -> cameWithSubject("Automatic reply: " + state.code()).equals(List.of("auto-reply noted")));
        assertThat(rows(state)).containsExactly("invitation - told");
        assertThat(outcomes(state)).containsExactly("handed-over");
    }

    private String human(State state, String subject, String words) {
        return "From: Third Secretary <%s>\nTo: %s\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n%s\n"
                .formatted(state.mailbox(), returnPaths.of(first(state)), subject, words);
    }

    private List<Received> forwarded(String subject) {
        return server().received().stream()
                .filter(message -> message.recipient().equals("cofacilitators@convoke.example"))
                .filter(message -> Scene.subject(message).equals("Fwd: " + subject))
                .toList();
    }

    @Test
    void a_persons_answer_goes_to_the_co_facilitators_office_once() throws Exception {
        var state = told();
        var subject = "Question of " + state.code();

        BounceMailbox.receive(human(state, subject, "Will there be interprétation?"));

        soon().until(() -> cameWithSubject(subject).equals(List.of("reply forwarded")));
        assertThat(forwarded(subject)).singleElement().satisfies(message -> {
            var parsed = Scene.parsed(message);
            assertThat(message.returnPath()).isEmpty();
            assertThat(parsed.getReplyTo()).extracting(Object::toString).containsExactly(state.mailbox());
            assertThat(parsed.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(parsed.getContent().toString()).contains("Will there be interprétation?", state.mailbox());
        });
    }

    @Test
    void what_we_forwarded_is_not_forwarded_again_when_it_comes_back() {
        var state = told();
        var subject = "Loop of " + state.code();

        BounceMailbox.receive("X-Convoke-Forwarded: yes\n" + human(state, subject, "round and round"));

        soon().until(() -> cameWithSubject(subject).equals(List.of("reply noted")));
        assertThat(forwarded(subject)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void what_nobody_can_read_is_kept_and_what_comes_after_it_is_handled(int kind) {
        var state = told();
        var garbage = new byte[5_000];
        for (var i = 0; i < garbage.length; i++) {
            garbage[i] = (byte) (kind == 0 ? 0 : i * kind + state.code().hashCode());
        }

        BounceMailbox.receive(garbage);
        BounceMailbox.receive(noSuchUser(state).text());

        soon().until(() -> rows(state).equals(List.of("invitation - not-reached undeliverable")));
    }

    @Test
    void of_a_reply_of_30_megabytes_the_words_are_forwarded() throws Exception {
        var state = told();
        var subject = "Large answer of " + state.code();
        var line = "x".repeat(75) + "\n";
        var message =
                "From: %s\nTo: %s\nSubject: %s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nOur list is attached.\n"
                                .formatted(state.mailbox(), returnPaths.of(first(state)), subject)
                        + "--b\nContent-Type: application/pdf\n\n" + line.repeat(30_000_000 / line.length())
                        + "--b--\n";

        BounceMailbox.receive(message);

        soon().until(() -> cameWithSubject(subject).equals(List.of("reply forwarded")));
        assertThat(forwarded(subject)).singleElement().satisfies(each -> {
            assertThat(each.bytes()).hasSizeLessThan(10_000);
            assertThat(Scene.parsed(each).getContent().toString()).contains("Our list is attached.");
        });
    }
}
