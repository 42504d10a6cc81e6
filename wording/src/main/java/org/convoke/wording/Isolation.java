package org.convoke.wording;

/** Keeps a text that is put into a sentence from turning the order of the sentence (Unicode UAX #9). */
final class Isolation {
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
