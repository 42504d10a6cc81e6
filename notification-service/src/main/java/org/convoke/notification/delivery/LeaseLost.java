package org.convoke.notification.delivery;

import java.util.UUID;

/** Somebody else may be sending the delivery by now: its final dot must not be sent. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost(UUID delivery) {
        super("lease lost: " + delivery);
    }
}
