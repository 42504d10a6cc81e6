package org.convoke.kit.inbox;

import org.convoke.events.Event;

/** What a service does with an event. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Called in a transaction that also notes the event as taken in. An exception rolls both back: one that time may
     * heal (connection, lock, timeout) has the event tried again for ever, any other makes it a dead letter.
     */
    void on(Event event, Received meta);
}
