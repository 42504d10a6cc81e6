package org.convoke.notification.delivery;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Base 32 in lower case and without padding (RFC 4648, section 6): what mail servers may write in capitals and still mean. */
final class Base32 {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var held = 0;
        var bits = 0;
        for (var each : bytes) {
            held = (held << Byte.SIZE) | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(LETTERS.charAt((held << (BITS - bits)) & 31));
        }
        return text.toString();
    }

    /**
     * What that text stands for, in capitals or not.
     *
     * @throws IllegalArgumentException where it has another character
     */
    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        var held = 0;
        var bits = 0;
        for (var letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            var value = LETTERS.indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not base 32");
            }
            held = (held << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
