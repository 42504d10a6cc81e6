package org.convoke.notification.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a message has come. */
public enum DeliveryState {
    @JsonProperty("queued")
    QUEUED,
    /** Leased by a sender. */
    @JsonProperty("sending")
    SENDING,
    /** The next hop has taken responsibility for it. */
    @JsonProperty("handed-over")
    HANDED_OVER,
    /** A success report has come. */
    @JsonProperty("delivered")
    DELIVERED,
    /** Waits for its next attempt. */
    @JsonProperty("deferred")
    DEFERRED,
    /** The final dot was not answered: it may have arrived, and is tried again. */
    @JsonProperty("in-doubt")
    IN_DOUBT,
    @JsonProperty("undeliverable")
    UNDELIVERABLE,
    @JsonProperty("suppressed")
    SUPPRESSED,
    @JsonProperty("cancelled")
    CANCELLED;

    /** Whether it waits for an attempt, its first or its next. */
    boolean waits() {
        return switch (this) {
            case QUEUED, DEFERRED, IN_DOUBT -> true;
            case SENDING, HANDED_OVER, DELIVERED, UNDELIVERABLE, SUPPRESSED, CANCELLED -> false;
        };
    }

    /** As the tables and the API say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
