package org.convoke.kit.outbox;

/** How one look at the outbox ended. */
public sealed interface Drain {

    /**
     * What could be sent was sent.
     *
     * @param more whether there may be more at once
     */
    record Done(int sent, int parked, boolean more) implements Drain {}

    /** Another relay of the service is at it. */
    record Elsewhere() implements Drain {}

    /** Kafka did not take everything; the rest stays, and is tried again. */
    record Hindered(int sent, String reason) implements Drain {}
}
