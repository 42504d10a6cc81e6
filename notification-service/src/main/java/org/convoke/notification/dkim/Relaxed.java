package org.convoke.notification.dkim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A message as the canonicalization "relaxed" sees it (RFC 6376, 3.4.2 and 3.4.4): spaces that mail servers change do not count. */
record Relaxed(List<Field> fields, byte[] body) {

    /** A header field: its name in lower case, and {@code name:value} with its line end. */
    record Field(String name, String text) {}

    /** Of a complete message with CRLF line ends. */
    static Relaxed of(byte[] message) {
        var end = endOfHeader(message);
        return new Relaxed(fields(new String(message, 0, end, StandardCharsets.UTF_8)), body(message, end));
    }

    /** Right after the empty line. */
    private static int endOfHeader(byte[] message) {
        for (var i = 3; i < message.length; i++) {
            if (message[i] == '\n' && message[i - 1] == '\r' && message[i - 2] == '\n' && message[i - 3] == '\r') {
                return i + 1;
            }
        }
        return message.length;
    }

    private static List<Field> fields(String header) {
        var fields = new ArrayList<Field>();
        for (var unfolded : header.replaceAll("\r\n(?=[ \t])", "").split("\r\n")) {
            if (!unfolded.isEmpty()) {
                fields.add(field(unfolded));
            }
        }
        return fields;
    }

    /** Of one field without folds and line end. */
    static Field field(String unfolded) {
        var colon = unfolded.indexOf(':');
        var name = unfolded.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var value = unfolded.substring(colon + 1).replaceAll("[ \t]+", " ").strip();
        return new Field(name, name + ":" + value + "\r\n");
    }

    private static byte[] body(byte[] message, int from) {
        var out = new ByteArrayOutputStream(message.length - from);
        var emptyLines = 0;
        var start = from;
        while (start < message.length) {
            var end = start;
            while (end < message.length && message[end] != '\n') {
                end++;
            }
            var line = line(message, start, end > start && message[end - 1] == '\r' ? end - 1 : end);
            if (line.length == 0) {
                emptyLines++;
            } else {
                for (; emptyLines > 0; emptyLines--) {
                    endLine(out);
                }
                out.write(line, 0, line.length);
                endLine(out);
            }
            start = end + 1;
        }
        return out.toByteArray();
    }

    private static void endLine(ByteArrayOutputStream out) {
        out.write('\r');
        out.write('\n');
    }

    /** Runs of spaces are one space, those at the end none. */
    private static byte[] line(byte[] message, int start, int end) {
        var line = new byte[end - start];
        var length = 0;
        var space = false;
        for (var i = start; i < end; i++) {
            if (message[i] == ' ' || message[i] == '\t') {
                space = true;
                continue;
            }
            if (space) {
                line[length++] = ' ';
                space = false;
            }
            line[length++] = message[i];
        }
        return length == line.length ? line : Arrays.copyOf(line, length);
    }
}
