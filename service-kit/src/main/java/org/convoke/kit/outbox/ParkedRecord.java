package org.convoke.kit.outbox;

import java.time.Instant;

/**
 * A record that was not sent and waits for a person, as an operator sees it: without its content.
 *
 * @param reason why it can never be sent as it is, or that it waits behind one of its key
 * @param putAt when it was put into the outbox
 * @param bytes how long its content is
 */
public record ParkedRecord(
        long id, String topic, String key, String type, String reason, Instant putAt, Instant parkedAt, int bytes) {}
