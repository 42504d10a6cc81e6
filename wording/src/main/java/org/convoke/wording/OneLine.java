package org.convoke.wording;

/**
 * Makes one line of whatever somebody typed: no line ends, no control characters, nothing that turns the direction of
 * the text around it. Isolates (FSI … PDI) stay, since our own sentences use them, but each one is closed.
 */
public final class OneLine {

    private static final char PDI = '\u2069';

    private OneLine() {}

    /** The text as one line. */
    public static String of(String text) {
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
        return Character.isISOControl(c) || (c >= '\u202a' && c <= '\u202e');
    }
}
