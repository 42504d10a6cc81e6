package org.convoke.wording;

/** Keeps a text that is put into a sentence from turning the order of the sentence (Unicode UAX #9). */
final class Isolation {
    private static final char RLI = '\u2067';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    private Isolation() {}

    /** The text between FSI and PDI; its own embeddings and overrides are taken out, its own isolates are closed. */
    static String isolated(String text) {
        var safe = new StringBuilder(text.length() + 2).append(FSI);
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens(c)) {
                open++;
                safe.append(c);
            } else if (c == PDI) {
                if (open > 0) {
                    open--;
                    safe.append(c);
                }
            } else if (!embeds(c)) {
                safe.append(c);
            }
        }
        return safe.repeat(PDI, open + 1).toString();
    }

    /**
     * The text as it stands in a sentence that runs from right to left. A text that is put together of isolated ones, as
     * our own sentences are, has no letter of its own by which its direction could be found: it runs like the sentence.
     */
    static String inRightToLeft(String text) {
        if (isWhole(text)) {
            return text;
        }
        var isolated = isolated(text);
        return isPutTogether(text) ? RLI + isolated.substring(1) : isolated;
    }

    /** Whether the text is one isolate already. */
    private static boolean isWhole(String text) {
        if (text.isEmpty() || !opens(text.charAt(0))) {
            return false;
        }
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open += opens(c) ? 1 : c == PDI ? -1 : 0;
            if (open == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }

    private static boolean isPutTogether(String text) {
        int open = 0;
        boolean holdsIsolates = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (opens(c)) {
                open++;
                holdsIsolates = true;
            } else if (c == PDI) {
                open = Math.max(0, open - 1);
            } else if (open == 0 && isStrong(text.codePointAt(i))) {
                return false;
            }
        }
        return holdsIsolates;
    }

    private static boolean isStrong(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Whether the text could disturb a sentence that runs from left to right. */
    static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(Isolation::turns);
    }

    private static boolean turns(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER
                || (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT && embeds((char) codePoint));
    }

    private static boolean opens(char c) {
        return c >= '\u2066' && c <= FSI;
    }

    private static boolean embeds(char c) {
        return c >= '\u202a' && c <= '\u202e';
    }
}
