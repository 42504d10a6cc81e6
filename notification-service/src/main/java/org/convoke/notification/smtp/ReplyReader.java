package org.convoke.notification.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Reads replies of one or several lines. A server that is not one is an {@link IOException}, never a reply. */
final class ReplyReader {

    /** The server's words are kept and shown: nothing that no database takes, nothing that breaks a line of a log. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_LINES = 128;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_LINE];
    private int next;
    private int end;

    ReplyReader(InputStream in) {
        this.in = in;
    }

    /** The next reply, waiting for it. */
    Reply read() throws IOException {
        var lines = new ArrayList<String>(1);
        while (true) {
            var line = readLine();
            if (line.length() < 3 || !line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new ProtocolException("the server's line is not an SMTP reply");
            }
            if (lines.size() == MOST_LINES) {
                throw new ProtocolException("the server's reply does not end");
            }
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) != '-') {
                return new Reply(Integer.parseInt(line, 0, 3, 10), lines);
            }
        }
    }

    /** Whether something has arrived that we have not read: on an idle connection, that is the server's farewell. */
    boolean hasMore() throws IOException {
        return next < end || in.available() > 0;
    }

    private String readLine() throws IOException {
        var line = new byte[LONGEST_LINE];
        int length = 0;
        while (true) {
            if (next == end) {
                end = Math.max(0, in.read(buffer));
                next = 0;
                if (end == 0) {
                    throw new EOFException("the server closed the connection");
                }
            }
            var octet = buffer[next++];
            if (octet == '\n') {
                var kept = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
                return CONTROL.matcher(new String(line, 0, kept, StandardCharsets.UTF_8))
                        .replaceAll(" ");
            }
            if (length == LONGEST_LINE) {
                throw new ProtocolException("the server's line does not end");
            }
            line[length++] = octet;
        }
    }
}
