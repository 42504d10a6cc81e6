package org.convoke.notification.email;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Quoted-printable text (RFC 2045, 6.7) with CRLF line ends. Text that is encoded in pieces, cut at line ends, gives the
 * same as the whole. No encoded line begins with a dot, so that nothing has to be stuffed.
 */
final class QuotedPrintable {

    private static final int LINE = 76;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private QuotedPrintable() {}

    /** The text, whose lines end in LF, encoded. */
    static byte[] encode(String text) {
        var out = new StringBuilder(text.length() * 5 / 4);
        int column = 0;
        var octets = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            var octet = octets[i];
            if (octet == '\n') {
                out.append("\r\n");
                column = 0;
                continue;
            }
            var literal = isLiteral(octet, column, i + 1 == octets.length || octets[i + 1] == '\n');
            if (column + (literal ? 1 : 3) > LINE - 1) {
                out.append("=\r\n");
                column = 0;
                literal = isLiteral(octet, column, i + 1 == octets.length || octets[i + 1] == '\n');
            }
            if (literal) {
                out.append((char) octet);
                column++;
            } else {
                octet(out, octet);
                column += 3;
            }
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A short word of letters and digits within a line of text that was encoded in two pieces, on a line of its own. */
    static byte[] withinLine(String word) {
        return ("=\r\n" + word + "=\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isLiteral(byte octet, int column, boolean endsLine) {
        return switch (octet) {
            case '=' -> false;
            case ' ' -> !endsLine;
            case '.' -> column > 0;
            default -> octet > ' ' && octet < 127;
        };
    }

    static void octet(StringBuilder out, byte octet) {
        out.append('=').append(HEX.toHexDigits(octet));
    }
}
