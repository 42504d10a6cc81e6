package org.convoke.web.notice;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.web.services.Notification.Delivery;
import org.convoke.web.services.Notification.DeliveryState;
import org.convoke.web.site.Languages;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;

/**
 * A message to one mailbox and what its mail server said.
 *
 * @param station the duty station of the mission, where that is known
 * @param language of the message, in the language of the page
 * @param chip the class of the chip
 * @param state the word on it
 * @param why what became of it, a sentence
 * @param host the mail server that answered last
 * @param answer its answer as it gave it: "250 2.0.0 Ok: queued"
 * @param settled when it was accepted or given up
 * @param next when it is tried again
 */
public record Post(
        String address,
        Optional<String> station,
        boolean primary,
        String language,
        String chip,
        String state,
        String why,
        Optional<String> host,
        String answer,
        int attempts,
        int possibleRepeats,
        Optional<Moment> settled,
        Optional<Moment> next) {

    private static final String TAKEN = "good";

    /** The message as a page shows it. */
    public static Post of(Delivery delivery, VenueClock clock) {
        var words = clock.words();
        var chip = chip(delivery.state());
        return new Post(
                delivery.address(),
                station(delivery, words),
                delivery.primary(),
                Languages.name(delivery.language(), words.language()),
                chip,
                words.say("notice.delivery."
                        + delivery.state()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')),
                words.say(Why.key(delivery)),
                Optional.ofNullable(delivery.host()),
                answer(delivery),
                delivery.attempts(),
                delivery.possibleRepeats(),
                clock.maybe(delivery.settledAt()),
                clock.maybe(delivery.nextAttemptAt()));
    }

    /** Whether a mail server has said anything. */
    public boolean isAnswered() {
        return !answer.isEmpty();
    }

    /** Whether a mail server has taken it. */
    public boolean isTaken() {
        return chip.equals(TAKEN);
    }

    private static Optional<String> station(Delivery delivery, Words words) {
        return Optional.ofNullable(delivery.station()).map(station -> OtherZone.stationName(station, words.language()));
    }

    /** The class of the chip. */
    static String chip(DeliveryState state) {
        return switch (state) {
            case HANDED_OVER, DELIVERED -> TAKEN;
            case QUEUED, SENDING, DEFERRED, IN_DOUBT -> "wait";
            case UNDELIVERABLE, SUPPRESSED, CANCELLED -> "bad";
        };
    }

    private static String answer(Delivery delivery) {
        return Stream.of(
                        delivery.code() == null ? "" : Integer.toString(delivery.code()),
                        Objects.requireNonNullElse(delivery.enhanced(), ""),
                        Objects.requireNonNullElse(delivery.words(), ""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}
