package org.convoke.notification.delivery;

import java.util.Locale;

/** How far a message has come. */
public enum DeliveryState {
    QUEUED,
    /** Leased by a sender. */
    SENDING,
    /** The next hop has taken responsibility for it. */
    HANDED_OVER,
    /** A success report has come. */
    DELIVERED,
    /** Waits for its next attempt. */
    DEFERRED,
    /** The final dot was not answered: it may have arrived, and is tried again. */
    IN_DOUBT,
    UNDELIVERABLE,
    SUPPRESSED,
    CANCELLED;

    /** As the tables and the API say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
