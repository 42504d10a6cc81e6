package org.convoke.notification.notice;

/** What a message tells of is not there: the projections are being rebuilt, and time heals it. */
public final class NotKnownYet extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotKnownYet(String what) {
        super(what);
    }
}
