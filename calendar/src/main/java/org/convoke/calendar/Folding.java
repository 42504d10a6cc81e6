package org.convoke.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds content lines (RFC 5545, 3.1): no line is longer than 75 octets, and no character is cut. The library counts
 * characters, which in Arabic are two octets and in Chinese three.
 */
final class Folding {

    private static final int LONGEST = 75;

    private final ByteArrayOutputStream folded = new ByteArrayOutputStream();
    private int length;

    private Folding() {}

    /** The text, whose lines end with CRLF, in UTF-8. */
    static byte[] fold(String text) {
        var folding = new Folding();
        text.codePoints().forEach(folding::put);
        return folding.folded.toByteArray();
    }

    private void put(int codePoint) {
        if (codePoint == '\n') {
            folded.write('\n');
            length = 0;
            return;
        }
        var octets = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        if (codePoint != '\r' && length + octets.length > LONGEST) {
            folded.writeBytes(new byte[] {'\r', '\n', ' '});
            length = 1;
        }
        folded.writeBytes(octets);
        length += octets.length;
    }
}
