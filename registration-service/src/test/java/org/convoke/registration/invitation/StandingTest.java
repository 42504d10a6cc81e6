package org.convoke.registration.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convoke.events.NoticeKind;
import org.convoke.events.ParticipantNotReached.Reason;
import org.convoke.registration.invitation.Standing.State;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant ISSUED = Instant.parse("2017-07-27T12:00:00Z");
    private static final Instant LATER = ISSUED.plusSeconds(60);
    private static final Instant MUCH_LATER = ISSUED.plusSeconds(3600);

    @Test
    void nothing_known_is_issued() {
        assertThat(Standing.of(ISSUED, List.of())).isEqualTo(new Standing(State.ISSUED, ISSUED, null));
    }

    @Test
    void a_told_invitation_is_told_since_then() {
        assertThat(Standing.of(ISSUED, List.of(told(NoticeKind.INVITATION, LATER))))
                .isEqualTo(new Standing(State.TOLD, LATER, null));
    }

    @Test
    void an_invitation_that_reached_nobody_says_why() {
        assertThat(Standing.of(ISSUED, List.of(notReached(NoticeKind.INVITATION, LATER, Reason.NO_MAILBOX))))
                .isEqualTo(new Standing(State.NOT_REACHED, LATER, Reason.NO_MAILBOX));
    }

    @Test
    void a_change_that_did_not_arrive_does_not_take_an_invitation_back() {
        assertThat(Standing.of(
                        ISSUED,
                        List.of(
                                told(NoticeKind.INVITATION, LATER),
                                notReached(NoticeKind.CHANGE, MUCH_LATER, Reason.UNDELIVERABLE))))
                .isEqualTo(new Standing(State.TOLD, LATER, null));
    }

    @Test
    void a_programme_that_arrived_tells_of_the_invitation_too() {
        assertThat(Standing.of(
                        ISSUED,
                        List.of(
                                notReached(NoticeKind.INVITATION, LATER, Reason.UNDELIVERABLE),
                                told(NoticeKind.PROGRAMME, MUCH_LATER))))
                .isEqualTo(new Standing(State.TOLD, MUCH_LATER, null));
    }

    @Test
    void a_change_alone_that_did_not_arrive_says_nothing_of_the_invitation() {
        assertThat(Standing.of(ISSUED, List.of(notReached(NoticeKind.CHANGE, LATER, Reason.SUPPRESSED))))
                .isEqualTo(new Standing(State.ISSUED, ISSUED, null));
    }

    @Test
    void told_counts_from_the_first_notice_that_arrived() {
        assertThat(Standing.of(ISSUED, List.of(told(NoticeKind.CHANGE, MUCH_LATER), told(NoticeKind.INVITATION, LATER)))
                        .since())
                .isEqualTo(LATER);
    }

    private static Reach told(NoticeKind kind, Instant at) {
        return new Reach.Told(kind, at);
    }

    private static Reach notReached(NoticeKind kind, Instant since, Reason reason) {
        return new Reach.NotReached(kind, since, reason);
    }
}
