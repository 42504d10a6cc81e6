package org.convoke.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.operator;
import static org.convoke.notification.Scene.soon;

import io.quarkus.test.junit.QuarkusTest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.events.Event;
import org.convoke.events.NoticeCompleted;
import org.convoke.events.ParticipantNotReached;
import org.convoke.events.ParticipantTold;
import org.convoke.local.smtp.Point;
import org.convoke.notification.MailRelay;
import org.convoke.notification.NotificationTest;
import org.convoke.servicetests.EventRecord;
import org.junit.jupiter.api.Test;

/** Registration can rebuild how every invitation stands from what is told again. */
@QuarkusTest
class RepublishingTest extends NotificationTest {

    @Test
    void who_was_told_and_who_was_not_and_what_is_complete_is_told_again_with_rising_sequences() {
        var told = scene.announced().state();
        var refused = scene.state();
        var silent = scene.stateWithoutMailbox();
        MailRelay.server().at(Point.RCPT).to(refused.mailbox()).say("550 5.1.1 no such mailbox");
        scene.invite(told, refused, silent);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        soon().until(() -> rows(told).contains("programme 0 told"));
        await(notice(scene.session, "programme"), "completed");
        scene.delivered.await(NoticeCompleted.class, 2, event -> event.session().equals(scene.session));
        var first = scene.delivered.awaitRecords(8, this::isOurs);

        operator().post("/operations/republish").then().statusCode(202);

        var all = scene.delivered.awaitRecords(16, this::isOurs);
        var again = all.subList(8, 16);
        assertThat(words(again)).containsExactlyInAnyOrderElementsOf(words(first));
        for (var participant : List.of(told, refused, silent)) {
            assertThat(all.stream()
                            .filter(record ->
                                    record.key().equals(participant.id().toString()))
                            .map(EventRecord::sequence))
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void whoever_is_still_waiting_is_not_told_of() {
        var state = scene.announced().state();
        var rule = MailRelay.server().at(Point.RCPT).to(state.mailbox());
        rule.say("451 4.3.0 later");
        scene.invite(state);
        soon().until(() -> rows(state).equals(List.of("invitation - waiting")));

        operator().post("/operations/republish").then().statusCode(202);
        rule.cancel();

        assertThat(scene.delivered.awaitRecords(2, this::isOurs))
                .extracting(EventRecord::event)
                .allMatch(event -> event.orElseThrow() instanceof ParticipantTold
                        || event.orElseThrow() instanceof NoticeCompleted);
    }

    private boolean isOurs(EventRecord record) {
        return record.event()
                .map(RepublishingTest::session)
                .filter(scene.session::equals)
                .isPresent();
    }

    private static UUID session(Event event) {
        return switch (event) {
            case ParticipantTold told -> told.session();
            case ParticipantNotReached missed -> missed.session();
            case NoticeCompleted completed -> completed.session();
            default -> throw new IllegalArgumentException("not of this topic: " + event);
        };
    }

    private static List<String> words(List<EventRecord> records) {
        return records.stream()
                .flatMap(record -> record.event().stream())
                .flatMap(RepublishingTest::words)
                .toList();
    }

    /** The event in words, with its time as the database keeps it at least. */
    private static Stream<String> words(Event event) {
        return Stream.of(
                switch (event) {
                    case ParticipantTold told ->
                        "told " + told.participant() + " " + told.notice() + " " + told.kind() + " " + told.revision()
                                + " " + told.toldAt().truncatedTo(ChronoUnit.SECONDS);
                    case ParticipantNotReached missed ->
                        "not reached " + missed.participant() + " " + missed.notice() + " " + missed.kind() + " "
                                + missed.revision() + " " + missed.reason() + " "
                                + missed.since().truncatedTo(ChronoUnit.SECONDS);
                    case NoticeCompleted completed ->
                        "completed " + completed.notice() + " " + completed.kind() + " " + completed.revision() + " "
                                + completed.told() + " " + completed.notReached() + " "
                                + completed.completedAt().truncatedTo(ChronoUnit.SECONDS);
                    default -> throw new IllegalArgumentException("not of this topic: " + event);
                });
    }
}
