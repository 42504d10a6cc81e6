package org.convoke.local.mailbox;

import java.time.Instant;

/**
 * A message in one recipient's mailbox.
 *
 * @param id unique in this mailbox server; letters that need no quoting in a path
 * @param to the address it was accepted for, in lower case
 */
public record Arrival(String id, String to, String subject, Instant received) {}
