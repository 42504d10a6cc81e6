package org.convoke.notification.notice;

import java.util.Locale;

/** Whether a notice may go out. */
public enum Course {
    GOING,
    /** Waits for an operator since the service was started on hold. */
    HELD,
    /** Stopped half-way by a person, or since too many mailboxes were refused. */
    PAUSED,
    /** Ended half-way by a person, for good. */
    CANCELLED;

    /** As the table says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Course of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
