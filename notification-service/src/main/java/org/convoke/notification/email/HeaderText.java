package org.convoke.notification.email;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes header fields in ASCII, folded; what is not ASCII as encoded words (RFC 2047). */
final class HeaderText {

    private static final int LINE = 76;

    /** What an encoded word may hold of text, so that it has at most 75 characters with its frame. */
    private static final int WORD = 75 - "=?UTF-8?Q??=".length();

    private HeaderText() {}

    /** A field of free text, line end included. */
    static String unstructured(String name, String value) {
        return isPlain(value) ? folded(name, value) : encoded(name, value, "");
    }

    /** A field of one address with a display name, line end included. */
    static String mailbox(String name, String displayName, String address) {
        var after = " <" + address + ">";
        if (!isPlain(displayName)) {
            return encoded(name, displayName, after);
        }
        var quoted = "\"" + displayName.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return folded(name, quoted + after);
    }

    /** Whether it can be said in ASCII and folded at its spaces. */
    private static boolean isPlain(String value) {
        return !value.contains("=?")
                && value.chars().allMatch(c -> c >= ' ' && c < 127)
                && Arrays.stream(value.split(" ", -1)).allMatch(word -> word.length() < LINE);
    }

    /** Folds at spaces. */
    private static String folded(String name, String value) {
        var field = new StringBuilder(name).append(':');
        int column = field.length();
        for (var word : value.split(" ", -1)) {
            if (column + 1 + word.length() > LINE && column > name.length() + 1) {
                field.append("\r\n");
                column = 0;
            }
            field.append(' ').append(word);
            column += 1 + word.length();
        }
        return field.append("\r\n").toString();
    }

    private static String encoded(String name, String value, String after) {
        var field = new StringBuilder(name).append(": =?UTF-8?Q?");
        int room = Math.min(WORD, LINE - field.length() - "?=".length());
        for (int i = 0; i < value.length(); ) {
            int codePoint = value.codePointAt(i);
            var character = encoded(codePoint);
            if (character.length() > room) {
                field.append("?=\r\n =?UTF-8?Q?");
                room = WORD - 1;
            }
            field.append(character);
            room -= character.length();
            i += Character.charCount(codePoint);
        }
        field.append("?=");
        if (!after.isEmpty()) {
            field.append(room < after.length() ? "\r\n" : "").append(after);
        }
        return field.append("\r\n").toString();
    }

    /** RFC 2047, 4.2 and 5 (3): what is safe in a display name is safe everywhere. */
    private static String encoded(int codePoint) {
        if (codePoint == ' ') {
            return "_";
        }
        if ((codePoint >= '0' && codePoint <= '9')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= 'a' && codePoint <= 'z')) {
            return Character.toString(codePoint);
        }
        var octets = new StringBuilder();
        for (var octet : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
            QuotedPrintable.octet(octets, octet);
        }
        return octets.toString();
    }
}
