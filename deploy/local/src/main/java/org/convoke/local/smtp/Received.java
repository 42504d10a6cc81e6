package org.convoke.local.smtp;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A message that the server has taken responsibility for.
 *
 * @param number the place among all messages that came as far as DATA, from 1
 * @param recipients whom the envelope names
 * @param bytes the message, dots unstuffed
 * @param at when the final dot arrived
 * @param connection the connection that brought it, from 1
 */
public record Received(
        int number, String returnPath, List<String> recipients, byte[] bytes, Instant at, int connection) {

    /** The only recipient. */
    public String recipient() {
        if (recipients.size() != 1) {
            throw new IllegalStateException("one recipient expected: " + recipients);
        }
        return recipients.getFirst();
    }

    /** The message as text, each octet a character. */
    public String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
