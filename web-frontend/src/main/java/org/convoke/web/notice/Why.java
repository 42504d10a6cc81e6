package org.convoke.web.notice;

import java.util.Objects;
import org.convoke.web.services.Notification.Delivery;

/** What became of a message to one mailbox, in words that need no knowledge of mail. */
final class Why {

    private Why() {}

    /** The key of the sentence in the bundle of the pages. */
    static String key(Delivery delivery) {
        return "notice.why."
                + switch (delivery.state()) {
                    case QUEUED -> "queued";
                    case SENDING -> "sending";
                    case HANDED_OVER -> "handed-over";
                    case DELIVERED -> "delivered";
                    case DEFERRED -> delivery.code() == null ? "no-answer" : "later";
                    case IN_DOUBT -> "in-doubt";
                    case UNDELIVERABLE -> refusal(delivery);
                    case SUPPRESSED -> "suppressed";
                    case CANCELLED -> "cancelled";
                };
    }

    /** The enhanced status codes of RFC 3463. */
    private static String refusal(Delivery delivery) {
        var enhanced = Objects.requireNonNullElse(delivery.enhanced(), "");
        return switch (enhanced) {
            case "5.1.1", "5.1.3", "5.1.6", "5.1.10", "5.2.1" -> "no-such-mailbox";
            case "5.1.2" -> "no-such-domain";
            case "5.2.2", "4.2.2" -> "full";
            case "" -> delivery.code() == null ? "given-up" : "refused";
            default -> enhanced.startsWith("5.7.") ? "not-allowed" : "refused";
        };
    }
}
