package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.MailRelay.server;
import static org.convoke.notification.Scene.mail;
import static org.convoke.notification.Scene.plainText;
import static org.convoke.notification.Scene.soon;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.convoke.events.NoticeCompleted;
import org.convoke.events.ParticipantNotReached;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** A notice that is paused, resumed or cancelled while it goes out. */
@QuarkusTest
class CoursesTest extends NotificationTest {

    private static final int STATES = 60;

    /** What four senders may still have in hand when a notice is stopped. */
    private static final int IN_HAND = 4 * MailRelay.CLAIM;

    @Inject
    Courses courses;

    private List<State> states = List.of();

    /** All are invited and know the tentative agenda. */
    private void invited() {
        states = scene.announced().states(STATES);
        known(scene.publish());
        scene.invite(states);
        soon().until(() -> told("invitation -") == STATES);
    }

    private int told(String notice) {
        return (int)
                rows().stream().filter(row -> row.endsWith(notice + " told")).count();
    }

    private UUID notice(int revision) {
        return query(
                        "select id, to_revision from notice where session = :session and to_revision = " + revision,
                        scene.session,
                        row -> row.uuid("id"))
                .getFirst();
    }

    private String course(int revision) {
        return query(
                        "select course from notice where session = :session and coalesce(to_revision, -1) = "
                                + revision,
                        scene.session,
                        row -> row.text("course"))
                .getFirst();
    }

    /**
     * Publishes a revision, does this when the tenth message of its notice is being sent, and waits until it was done.
     *
     * @return how many had been sent by then
     */
    private int publishAndHalfWay(Runnable deed) {
        var sent = new CompletableFuture<Integer>();
        server().at(Point.DOT).everyNth(10).times(1).run(() -> {
            deed.run();
            sent.complete(sentSinceInvitation());
        });
        scene.publish();
        return sent.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private int sentSinceInvitation() {
        return states.stream().mapToInt(state -> mail(state).size()).sum() - STATES;
    }

    private void nothingIsBeingSent() {
        soon().until(() -> query(
                        "select id from delivery where session = :session and state = 'sending'",
                        scene.session,
                        row -> row.uuid("id"))
                .isEmpty());
    }

    @Test
    void a_pause_takes_effect_within_one_claim_and_resuming_tells_the_rest() {
        invited();
        var sent = publishAndHalfWay(() -> courses.pause(notice(1), "a person wants to look"));
        nothingIsBeingSent();

        var toldBefore = told("change 1");
        assertThat(course(1)).isEqualTo("paused");
        assertThat(toldBefore).isBetween(9, sent + IN_HAND);
        assertThat(rows()).filteredOn(row -> row.endsWith("change 1 waiting")).hasSize(STATES - toldBefore);

        assertThat(courses.resume(notice(1))).isTrue();

        soon().until(() -> told("change 1") == STATES);
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).hasSize(2));
    }

    @Test
    void a_cancellation_ends_it_and_the_next_notice_says_what_each_state_was_last_told() {
        invited();
        var sent = publishAndHalfWay(() -> courses.cancel(notice(1), scene.session, "published by mistake"));

        var completed = scene.delivered
                .await(
                        NoticeCompleted.class,
                        1,
                        event -> Integer.valueOf(1).equals(event.revision())
                                && event.session().equals(scene.session))
                .getFirst();
        assertThat(completed.told()).isBetween(9, sent + IN_HAND);
        assertThat(completed.told() + completed.notReached()).isEqualTo(STATES);
        assertThat(scene.delivered.await(
                        ParticipantNotReached.class,
                        completed.notReached(),
                        event -> event.session().equals(scene.session)))
                .allMatch(event -> event.reason() == ParticipantNotReached.Reason.CANCELLED);

        scene.publish();

        soon().until(() -> told("change 2") == STATES);
        assertThat(states)
                .allSatisfy(state -> assertThat(plainText(mail(state).getLast()))
                        .contains(
                                rows(state).contains("change 1 told") ? "Was: 17:11" : "Was: 17:10", "Is now: 17:12"));
        assertThat(states.stream().filter(state -> mail(state).size() == 3)).hasSize(completed.told());
        assertThat(courses.cancel(notice(1), scene.session, "again")).isFalse();
    }

    @Test
    void more_than_three_and_five_in_a_hundred_refused_for_good_pause_it_until_a_person_looks() {
        states = scene.announced().states(12);
        var gone = states.subList(0, 4);
        var busy = states.subList(4, 12);
        refuse(gone, "550 5.1.1 no such mailbox");
        refuse(busy, "451 4.2.1 busy");

        scene.invite(states);
        soon().until(() -> rows().stream()
                        .filter(row -> row.contains("invitation - not-reached undeliverable"))
                        .count()
                == 4);
        soon().until(() -> course(-1).equals("paused"));
        nothingIsBeingSent();
        server().behave();
        tellSomebodyElse();

        assertThat(busy).allSatisfy(state -> assertThat(mail(state)).isEmpty());
        assertThat(query(
                        "select id from notice where session = :session and reason like '4 of % messages were refused for good'",
                        scene.session, row -> row.uuid("id")))
                .hasSize(1)
                .allSatisfy(notice -> assertThat(courses.resume(notice)).isTrue());
        soon().until(() -> told("invitation -") == 8);
    }

    private static void refuse(List<State> some, String reply) {
        var mailboxes = some.stream().map(State::mailbox).toList();
        server().at(Point.RCPT).to(mailboxes::contains).say(reply);
    }

    private static void tellSomebodyElse() {
        try (var other = new Scene()) {
            var state = other.announced().state();
            other.invite(state);
            soon().until(() -> mail(state).size() == 1);
        }
    }

    @Test
    void three_that_are_refused_for_good_stop_nothing() {
        states = scene.announced().states(12);
        refuse(states.subList(0, 3), "550 5.1.1 no such mailbox");

        scene.invite(states);

        soon().until(() -> told("invitation -") == 9);
        soon().until(() -> rows().stream()
                        .filter(row -> row.contains("not-reached undeliverable"))
                        .count()
                == 3);
        assertThat(course(-1)).isEqualTo("going");
    }

    @Test
    void a_service_that_is_started_on_hold_sends_nothing_until_a_person_resumes_it() {
        states = scene.announced().states(3);
        refuse(states, "451 4.2.1 busy");
        scene.invite(states);
        soon().until(() -> states.stream().allMatch(state -> outcomes(state).contains("deferred")));

        new Hold(database, true).start(new StartupEvent());
        nothingIsBeingSent();
        server().behave();
        tellSomebodyElse();

        assertThat(course(-1)).isEqualTo("held");
        assertThat(states).allSatisfy(state -> assertThat(mail(state)).isEmpty());
        assertThat(new Hold(database, true).firstCourse()).isEqualTo(Course.HELD);

        assertThat(courses.resume(deliveries(states.getFirst()).getFirst().notice()))
                .isTrue();

        soon().until(() -> told("invitation -") == 3);
    }
}
