package org.convoke.notification.email;

import org.convoke.wording.OneLine;

/** Texts that somebody typed, as one line that holds nothing of what stands for the recipient. */
final class SafeText {

    /** Stands where the line goes that belongs to the recipient; typed text never contains it. */
    static final char RECIPIENT = '\uE000';

    /** Stands where what follows belongs to the recipient in the address by which it acknowledges. */
    static final char ACKNOWLEDGEMENT = '\uE001';

    /** Stands where the text of one language ends and that of the next begins. */
    static final char BELOW = '\uE002';

    private SafeText() {}

    static String line(String text) {
        return OneLine.of(text.replaceAll("[" + RECIPIENT + ACKNOWLEDGEMENT + BELOW + "]", ""));
    }
}
