package org.convoke.notification.email;

import org.convoke.wording.OneLine;

/** Texts that somebody typed, as one line that does not hold what stands for the recipient. */
final class SafeText {

    /** Stands where the line goes that belongs to the recipient; typed text never contains it. */
    static final char RECIPIENT = '\uE000';

    private SafeText() {}

    static String line(String text) {
        return OneLine.of(text.replace(String.valueOf(RECIPIENT), ""));
    }
}
