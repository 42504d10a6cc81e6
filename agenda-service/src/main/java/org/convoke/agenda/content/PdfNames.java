package org.convoke.agenda.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Finds the names that matter in the bytes of a PDF, also where letters of them are written as {@code #4A}. */
final class PdfNames {

    /** A name of which a PDF must have none, and what it stands for. */
    enum Unwanted {
        JAVASCRIPT("JavaScript", "JavaScript"),
        LAUNCH("Launch", "an action that starts a program"),
        EMBEDDED_FILE("EmbeddedFile", "another file, which nobody has looked into"),
        RICH_MEDIA("RichMedia", "a multimedia program"),
        ENCRYPT("Encrypt", "encryption");

        private final String name;
        private final String words;

        Unwanted(String name, String words) {
            this.name = name;
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** The longest name looked for, all of it written in digits. */
    private static final int LONGEST = 3 * "EmbeddedFile".length();

    private static final int NONE = -1;

    private final Set<Unwanted> found = EnumSet.noneOf(Unwanted.class);
    private final byte[] name = new byte[LONGEST];
    private int length = NONE;

    Set<Unwanted> found() {
        return found;
    }

    /** Looks through bytes that follow those before. */
    void look(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            look(bytes.get());
        }
    }

    private void look(byte next) {
        if (length != NONE && isRegular(next)) {
            if (length < LONGEST) {
                name[length++] = next;
            } else {
                length = NONE;
            }
            return;
        }
        end();
        if (next == '/') {
            length = 0;
        }
    }

    /** Ends the name that the bytes may end with. */
    void end() {
        if (length > 0) {
            var text = decoded();
            for (var unwanted : Unwanted.values()) {
                if (unwanted.name.equals(text)) {
                    found.add(unwanted);
                }
            }
        }
        length = NONE;
    }

    private String decoded() {
        var text = new String(name, 0, length, StandardCharsets.ISO_8859_1);
        if (text.indexOf('#') < 0) {
            return text;
        }
        var decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#' && i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2)) {
                decoded.append(
                        (char) Integer.parseInt(text.substring(i + 1, i + 3).toLowerCase(Locale.ROOT), 16));
                i += 2;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return decoded.toString();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0;
    }

    /** Neither white space nor a delimiter (ISO 32000-1, 7.2.2). */
    private static boolean isRegular(byte character) {
        return switch (character) {
            case 0, '\t', '\n', '\f', '\r', ' ', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> true;
        };
    }
}
