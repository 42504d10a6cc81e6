package org.convoke.notification.bounce;

/**
 * A message as the mailbox gave it.
 *
 * @param mailbox which mailbox, and {@code validity}, {@code uid}: its number there
 * @param octets the first of them
 * @param whole whether these are all
 */
record Fetched(String mailbox, long validity, long uid, byte[] octets, boolean whole) {}
