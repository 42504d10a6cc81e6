package org.convoke.notification.smtp;

import java.io.ByteArrayOutputStream;

/**
 * A message as it goes over the line: dots stuffed, ending in CRLF, the final dot not included.
 *
 * @param size the octets of the message itself (RFC 1870)
 * @param eightBit whether it has octets beyond ASCII
 */
record Content(byte[] bytes, int size, boolean eightBit) {

    static Content of(byte[] message) {
        boolean eightBit = false;
        int dots = 0;
        for (int i = 0; i < message.length; i++) {
            if (message[i] < 0) {
                eightBit = true;
            } else if (message[i] == '.' && startsLine(message, i)) {
                dots++;
            }
        }
        var ends = message.length == 0 || message[message.length - 1] == '\n';
        var bytes = dots == 0 && ends ? message : stuffed(message, dots, ends);
        return new Content(bytes, message.length, eightBit);
    }

    private static boolean startsLine(byte[] message, int i) {
        return i == 0 || message[i - 1] == '\n';
    }

    private static byte[] stuffed(byte[] message, int dots, boolean ends) {
        var out = new ByteArrayOutputStream(message.length + dots + 2);
        for (int i = 0; i < message.length; i++) {
            if (message[i] == '.' && startsLine(message, i)) {
                out.write('.');
            }
            out.write(message[i]);
        }
        if (!ends) {
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }
}
