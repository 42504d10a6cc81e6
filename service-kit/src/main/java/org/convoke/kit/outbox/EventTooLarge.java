package org.convoke.kit.outbox;

/** An event over the limit was put. The transaction of whoever put it rolls back: nothing happened. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int bytes;
    private final int limit;

    EventTooLarge(String type, int bytes, int limit) {
        super("an event " + type + " of " + bytes + " bytes is over the limit of " + limit);
        this.bytes = bytes;
        this.limit = limit;
    }

    public int bytes() {
        return bytes;
    }

    public int limit() {
        return limit;
    }
}
