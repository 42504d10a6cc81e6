package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.parsed;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.soon;
import static org.convoke.notification.Scene.subjects;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.convoke.events.DutyStation;
import org.convoke.events.InvitationIssued;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.NoticeCompleted;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantTold;
import org.convoke.kit.identity.Ids;
import org.convoke.local.smtp.Point;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.State;
import org.convoke.wording.Words;
import org.junit.jupiter.api.Test;

/** Who is told what, in whatever order events come: through Kafka, to a real mail server. */
@QuarkusTest
class WhoIsToldTest extends NotificationTest {

    @Test
    void a_state_is_invited_then_told_the_programme_then_the_change() {
        var state = scene.announced().state();

        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        scene.publish();
        soon().until(() -> rows(state).contains("programme 0 told"));
        scene.publish();
        soon().until(() -> rows(state).contains("change 1 told"));

        assertThat(mail(state)).hasSize(3);
        assertThat(scene.delivered.await(
                        ParticipantTold.class, 3, event -> event.participant().equals(state.id())))
                .extracting(ParticipantTold::kind)
                .containsExactly(NoticeKind.INVITATION, NoticeKind.PROGRAMME, NoticeKind.CHANGE);
    }

    @Test
    void all_who_are_invited_after_the_publication_in_any_order_and_twice_are_told_once() {
        scene.announced();
        var states = new ArrayList<>(scene.states(195));
        known(scene.publish());
        Collections.shuffle(states, new Random(3));

        for (var invitation : scene.invitations(states)) {
            scene.registration(invitation);
            scene.registrationAgain(invitation);
        }

        var told = scene.delivered.await(
                ParticipantTold.class, 195, event -> event.session().equals(scene.session));
        assertThat(told)
                .extracting(ParticipantTold::participant)
                .doesNotHaveDuplicates()
                .hasSize(195);
        assertThat(told)
                .allMatch(event -> event.kind() == NoticeKind.INVITATION)
                .allMatch(event -> Integer.valueOf(0).equals(event.revision()));
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(1));
        assertThat(scene.delivered.await(
                        NoticeCompleted.class, 1, event -> event.session().equals(scene.session)))
                .singleElement()
                .satisfies(event -> assertThat(event.told()).isEqualTo(195));
    }

    @Test
    void a_state_without_a_mailbox_is_a_row_and_not_an_absence() {
        var reached = scene.announced().state();
        var silent = scene.stateWithoutMailbox();

        scene.invite(reached, silent);
        soon().until(() -> rows(reached).equals(List.of("invitation - told")));
        scene.publish();
        soon().until(() -> rows(reached).contains("programme 0 told"));

        soon().until(() -> rows(silent)
                .equals(List.of("invitation - not-reached no-mailbox", "programme 0 not-reached no-mailbox")));
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        2,
                        event -> event.participant().equals(silent.id())))
                .allMatch(event -> event.reason() == ParticipantNotReached.Reason.NO_MAILBOX)
                .extracting(ParticipantNotReached::kind)
                .containsExactly(NoticeKind.INVITATION, NoticeKind.PROGRAMME);
        assertThat(scene.delivered.await(
                        NoticeCompleted.class, 2, event -> event.session().equals(scene.session)))
                .allMatch(event -> event.told() == 1 && event.notReached() == 1);
    }

    @Test
    void a_mailbox_that_comes_late_is_written_to_with_the_programme_of_today() {
        var reached = scene.announced().state();
        var late = scene.stateWithoutMailbox();
        scene.invite(reached, late);
        soon().until(() -> rows(reached).contains("invitation - told"));
        scene.publish();
        soon().until(() -> rows(reached).contains("programme 0 told"));
        scene.publish();
        soon().until(() -> rows(late).contains("change 1 not-reached no-mailbox"));

        scene.mailboxes(late, new Mailbox(late.mailbox(), Purpose.ALL));

        soon().until(() -> rows(late).contains("invitation - told"));
        assertThat(rows(late)).contains("change 1 told");
        assertThat(mail(late)).hasSize(1);
        assertThat(plainText(mail(late).getFirst()))
                .contains("Rev.1", "/revisions/1")
                .doesNotContain("Was:");
        var told = scene.delivered.await(
                ParticipantTold.class, 3, event -> event.participant().equals(late.id()));
        assertThat(told).allMatch(event -> Integer.valueOf(1).equals(event.revision()));
        assertThat(told)
                .as("one message told it all three, at one time")
                .extracting(ParticipantTold::toldAt)
                .containsOnly(toldAt(late));
    }

    private Instant toldAt(State state) {
        return query(
                        "select participant, told_at from notice_participant where session = :session and kind ="
                                + " 'invitation'",
                        scene.session,
                        row -> Map.entry(row.uuid("participant"), row.instant("told_at")))
                .stream()
                .filter(row -> row.getKey().equals(state.id()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void a_state_that_is_invited_late_gets_the_current_programme_and_no_difference() {
        scene.announced().publish();
        known(scene.publish());
        var late = scene.state();

        scene.invite(late);

        soon().until(() -> rows(late).equals(List.of("invitation - told")));
        scene.publish();
        soon().until(() -> rows(late).contains("change 2 told"));
        assertThat(mail(late)).hasSize(2);
        assertThat(plainText(mail(late).getFirst()))
                .contains("Rev.1", "/revisions/1")
                .doesNotContain("Was:");
        assertThat(plainText(mail(late).getLast())).contains("Was: 17:11", "Is now: 17:12");
    }

    @Test
    void a_state_that_missed_a_revision_is_told_from_what_it_was_last_told() {
        var reached = scene.announced().state();
        var missing = scene.state();
        scene.invite(reached, missing);
        soon().until(() ->
                rows(reached).contains("invitation - told") && rows(missing).contains("invitation - told"));
        scene.publish();
        soon().until(() ->
                rows(reached).contains("programme 0 told") && rows(missing).contains("programme 0 told"));
        server().at(Point.RCPT).to(missing.mailbox()).say("451 4.2.1 the mailbox is busy");
        scene.publish();
        soon().until(() -> rows(reached).contains("change 1 told"));

        scene.publish();
        soon().until(() -> rows(missing).contains("change 1 not-reached superseded"));
        server().behave();

        soon().until(() ->
                rows(reached).contains("change 2 told") && rows(missing).contains("change 2 told"));
        assertThat(plainText(mail(reached).getLast())).contains("last told (Rev.1)", "Was: 17:11", "Is now: 17:12");
        assertThat(plainText(mail(missing).getLast()))
                .contains("last told (Tentative agenda)", "Was: 17:10", "Is now: 17:12");
        assertThat(subjects(missing).getLast()).contains("“Trafficking in persons” now ends at 17:12", "Rev.2");
        assertThat(mail(missing)).hasSize(3);
    }

    @Test
    void whatever_comes_between_each_state_ends_at_the_newest_revision_and_hears_nothing_twice() {
        var states = scene.announced().states(195);

        scene.invite(states.subList(0, 65));
        scene.publish();
        twice(scene.invitations(states.subList(65, 130)));
        scene.publish();
        twice(scene.invitations(states.subList(130, 195)));

        soon().until(() -> query(
                                "select participant from told where session = :session and revision = 1",
                                scene.session,
                                row -> row.uuid("participant"))
                        .size()
                == 195);
        assertThat(states).allSatisfy(state -> {
            assertThat(deliveries(state)).extracting(Delivery::notice).doesNotHaveDuplicates();
            assertThat(deliveries(state))
                    .filteredOn(delivery -> delivery.state().equals("handed-over"))
                    .hasSameSizeAs(mail(state));
            assertThat(subjects(state))
                    .filteredOn(subject -> subject.startsWith("Invitation"))
                    .hasSize(1);
        });
    }

    private void twice(List<InvitationIssued> invitations) {
        for (var invitation : invitations) {
            scene.registration(invitation);
            scene.registrationAgain(invitation);
        }
    }

    @Test
    void a_state_that_is_invited_before_anything_is_known_of_it_is_told_once_all_is_known() {
        var state = scene.stateNotYetKnown();
        scene.invite(state);
        known(scene.publish());
        scene.mailboxes(state, new Mailbox(state.mailbox(), Purpose.ALL));
        scene.register(state);

        scene.announced();

        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        assertThat(mail(state)).hasSize(1);
        assertThat(plainText(mail(state).getFirst())).contains("Tentative agenda", "/revisions/0");
    }

    @Test
    void a_language_that_was_added_by_files_alone_is_written_to_whoever_prefers_it() throws MessagingException {
        var state = scene.announced().stateWithoutMailbox();
        scene.mission(
                state,
                state.mission(),
                DutyStation.NEW_YORK,
                List.of("eo", "en"),
                new Mailbox(state.mailbox(), Purpose.ALL));

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told"));
        var message = mail(state).getFirst();
        assertThat(parsed(message).getContentLanguage()).containsExactly("eo");
        assertThat(plainText(message)).contains(Words.in("notice", "eo").say("salutation.state"));
    }

    @Test
    void only_missions_at_primary_stations_decide_and_copies_go_to_the_others() {
        var state = scene.announced().stateWithoutMailbox();
        scene.mission(
                state,
                Ids.next(),
                DutyStation.VIENNA,
                List.of("en"),
                new Mailbox(state.mailbox("vienna"), Purpose.ALL));
        scene.mission(
                state,
                Ids.next(),
                DutyStation.GENEVA,
                List.of("en"),
                new Mailbox(state.mailbox("geneva"), Purpose.ALL));

        scene.invite(state);

        soon().until(() -> mail(state).size() == 1);
        assertThat(mail(state).getFirst().recipient()).isEqualTo(state.mailbox("vienna"));
        soon().until(() -> rows(state).equals(List.of("invitation - not-reached no-mailbox")));
    }

    @Test
    void a_mailbox_gets_what_it_is_for() {
        var state = scene.announced().stateWithoutMailbox();
        scene.mailboxes(
                state,
                new Mailbox(state.mailbox("agenda"), Purpose.AGENDA),
                new Mailbox(state.mailbox("invitations"), Purpose.INVITATIONS),
                new Mailbox(state.mailbox("copy"), Purpose.COPY));

        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - told")));
        soon().until(() -> mail(state).size() == 2);
        scene.publish();
        soon().until(() -> mail(state).size() == 4);

        assertThat(recipients(state).subList(0, 2))
                .containsExactlyInAnyOrder(state.mailbox("invitations"), state.mailbox("copy"));
        assertThat(recipients(state).subList(2, 4))
                .containsExactlyInAnyOrder(state.mailbox("agenda"), state.mailbox("copy"));
    }

    @Test
    void a_mailbox_of_two_participants_gets_a_message_from_each() {
        var one = scene.announced().stateWithoutMailbox();
        var other = scene.stateWithoutMailbox();
        scene.mailboxes(one, new Mailbox(one.mailbox("shared"), Purpose.ALL));
        scene.mailboxes(other, new Mailbox(one.mailbox("shared"), Purpose.ALL));

        scene.invite(one, other);

        soon().until(() ->
                rows(one).contains("invitation - told") && rows(other).contains("invitation - told"));
        assertThat(mail(one)).hasSize(2);
        assertThat(mail(one).get(0).text()).isNotEqualTo(mail(one).get(1).text());
    }

    @Test
    void a_mission_is_written_to_in_its_first_language_that_there_are_words_for() {
        var state = scene.announced().stateWithoutMailbox();
        scene.mission(
                state,
                state.mission(),
                DutyStation.NEW_YORK,
                List.of("xx", "fr-CH", "en"),
                new Mailbox(state.mailbox(), Purpose.ALL));

        scene.invite(state);

        soon().until(() -> rows(state).contains("invitation - told"));
        assertThat(query(
                        "select language from delivery where session = :session",
                        scene.session,
                        row -> row.text("language")))
                .containsExactly("fr");
    }

    private static List<String> recipients(State state) {
        return mail(state).stream().map(message -> message.recipient()).toList();
    }
}
