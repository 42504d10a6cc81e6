package org.convoke.notification.delivery;

import java.time.Instant;
import org.convoke.notification.relay.Retries;
import org.convoke.notification.smtp.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an answer makes of a delivery.
 *
 * @param due when it is tried again; null where it has come to its end
 * @param giveUpAt when trying ends; null where nothing has failed that time may heal
 */
record Verdict(
        DeliveryState state,
        @Nullable Instant due,
        @Nullable Instant giveUpAt) {

    /** "Who is at fault decides": the one place where an answer becomes a state. */
    static Verdict of(Answered answered, Retries retries, Instant now) {
        var delivery = answered.delivery();
        return switch (answered.answer()) {
            case Answer.HandedOver handedOver -> ended(DeliveryState.HANDED_OVER);
            case Answer.Refused refused ->
                switch (refused.fault()) {
                    case ADDRESS_PERMANENT, RECIPIENT_PERMANENT -> ended(DeliveryState.UNDELIVERABLE);
                    case TEMPORARY ->
                        answered.othersMayTake()
                                ? atOnce(delivery, now)
                                : again(DeliveryState.DEFERRED, delivery, retries, now);
                    case US -> atOnce(delivery, now);
                };
            case Answer.Broken broken when answered.othersMayTake() -> atOnce(delivery, now);
            case Answer.Broken broken ->
                again(broken.dotSent() ? DeliveryState.IN_DOUBT : DeliveryState.DEFERRED, delivery, retries, now);
        };
    }

    private static Verdict again(DeliveryState state, Leased delivery, Retries retries, Instant now) {
        var giveUpAt = delivery.giveUpAt() == null ? now.plus(retries.patience()) : delivery.giveUpAt();
        return now.isBefore(giveUpAt)
                ? new Verdict(state, now.plus(retries.delayAfter(delivery.attempts() + 1)), giveUpAt)
                : ended(DeliveryState.UNDELIVERABLE);
    }

    /** Nothing is wrong with it: it waits for a relay that takes it. */
    private static Verdict atOnce(Leased delivery, Instant now) {
        return new Verdict(DeliveryState.QUEUED, now, delivery.giveUpAt());
    }

    private static Verdict ended(DeliveryState state) {
        return new Verdict(state, null, null);
    }
}
