package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Variant;
import org.convoke.notification.relay.Retries;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Fault;
import org.convoke.notification.smtp.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Instant NOW = Instant.parse("2017-08-28T14:20:00Z");
    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofHours(72);

    private final Retries retries = new Retries(FIRST, LONGEST, PATIENCE);

    private Verdict verdict(Answer answer, int attempts, @Nullable Instant giveUpAt) {
        return verdict(answer, attempts, giveUpAt, false);
    }

    private Verdict verdict(Answer answer, int attempts, @Nullable Instant giveUpAt, boolean othersMayTake) {
        return Verdict.of(
                new Answered(leased(attempts, giveUpAt), answer, "default", NOW, othersMayTake), retries, NOW);
    }

    private static Leased leased(int attempts, @Nullable Instant giveUpAt) {
        var id = new UUID(0, 1);
        return new Leased(
                NOW,
                id,
                id,
                id,
                id,
                new Variant(id, id, MessageKind.CHANGE, "en", 0, 1, NOW),
                new Addressee(
                        id,
                        "mission@che.example",
                        "CHE",
                        Map.of(),
                        Map.of(),
                        DutyStation.NEW_YORK,
                        "none",
                        Kind.MEMBER_STATE),
                true,
                false,
                DeliveryState.QUEUED,
                attempts,
                giveUpAt,
                NOW,
                0,
                null);
    }

    private static Answer refused(Fault fault) {
        return new Answer.Refused(Stage.RCPT, fault, "mx.example", 550, "5.0.0", "no");
    }

    private static Answer broken(boolean dotSent) {
        return new Answer.Broken(Stage.FINAL_DOT, dotSent, "mx.example", "lost");
    }

    @Test
    void what_the_server_took_has_come_to_its_end() {
        assertThat(verdict(new Answer.HandedOver("mx.example", 250, "2.0.0", "ok"), 0, null))
                .isEqualTo(new Verdict(DeliveryState.HANDED_OVER, null, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"ADDRESS_PERMANENT", "RECIPIENT_PERMANENT"})
    void a_permanent_refusal_of_the_recipient_ends_it(Fault fault) {
        assertThat(verdict(refused(fault), 0, null)).isEqualTo(new Verdict(DeliveryState.UNDELIVERABLE, null, null));
    }

    @Test
    void a_refusal_of_us_keeps_it_queued_however_long_it_lasts() {
        var longAgo = NOW.minusSeconds(1);

        assertThat(verdict(refused(Fault.US), 40, longAgo)).isEqualTo(new Verdict(DeliveryState.QUEUED, NOW, longAgo));
    }

    @Test
    void what_time_may_heal_is_tried_again_for_three_days() {
        var first = verdict(refused(Fault.TEMPORARY), 0, null);

        assertThat(first.state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(first.due()).isBetween(NOW.plusSeconds(48), NOW.plusSeconds(72));
        assertThat(first.giveUpAt()).isEqualTo(NOW.plus(PATIENCE));
        assertThat(verdict(refused(Fault.TEMPORARY), 100, NOW).state()).isEqualTo(DeliveryState.UNDELIVERABLE);
    }

    @Test
    void what_another_relay_may_take_waits_for_nothing() {
        var away = new Answer.Broken(Stage.CONNECT, false, "mx.example", "connection refused");

        assertThat(verdict(away, 0, null, true)).isEqualTo(new Verdict(DeliveryState.QUEUED, NOW, null));
        assertThat(verdict(away, 0, null, false).state()).isEqualTo(DeliveryState.DEFERRED);
        assertThat(verdict(refused(Fault.TEMPORARY), 0, null, true).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void only_an_end_after_the_dot_is_in_doubt() {
        assertThat(verdict(broken(true), 0, null).state()).isEqualTo(DeliveryState.IN_DOUBT);
        assertThat(verdict(broken(false), 0, null).state()).isEqualTo(DeliveryState.DEFERRED);
    }

    @Test
    void waits_double_up_to_the_longest_and_no_two_senders_wait_the_same() {
        for (var failures = 1; failures <= 70; failures++) {
            var usual = Math.min(FIRST.toMillis() * Math.pow(2, failures - 1), LONGEST.toMillis());

            assertThat(retries.delayAfter(failures).toMillis()).isBetween((long) (usual * 0.79), (long) (usual * 1.21));
        }
        assertThat(Stream.generate(() -> retries.delayAfter(5)).limit(50).distinct())
                .hasSizeGreaterThan(10);
    }
}
