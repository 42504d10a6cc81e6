package org.convoke.notification.email;

/**
 * Makes one line of whatever somebody typed: no line ends, no control characters, nothing that turns the direction of
 * the text around it. Isolates (FSI … PDI) stay, since our own sentences use them, but each one is closed.
 */
final class SafeText {

    /** Stands where the line goes that belongs to the recipient; typed text never contains it. */
    static final char RECIPIENT = '\uE000';

    private static final char PDI = '\u2069';

    private SafeText() {}

    static String line(String text) {
        var safe = new StringBuilder(text.length());
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                safe.append(' ');
            } else if (c == PDI) {
                if (open > 0) {
                    open--;
                    safe.append(c);
                }
            } else if (!isDropped(c)) {
                open += c >= '\u2066' && c < PDI ? 1 : 0;
                safe.append(c);
            }
        }
        return safe.repeat(PDI, open).toString().strip();
    }

    private static boolean isSpace(char c) {
        return c == '\n' || c == '\r' || c == '\t' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean isDropped(char c) {
        return Character.isISOControl(c) || c == RECIPIENT || (c >= '\u202a' && c <= '\u202e');
    }
}
