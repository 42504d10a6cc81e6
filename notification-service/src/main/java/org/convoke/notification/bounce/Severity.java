package org.convoke.notification.bounce;

import java.util.Locale;

/** What a message that was not delivered says about its mailbox. */
enum Severity {
    /** There is no such mailbox: nothing is written to it any more. */
    HARD,
    /** Not this time: a full mailbox, a server that was away for too long, or no reason that says more. */
    SOFT,
    /** We, or what we wrote, were refused: it says nothing about the mailbox. */
    REFUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    static Severity named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
