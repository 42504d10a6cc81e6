package org.convoke.kit.outbox;

import java.util.Map;

/**
 * A Kafka record to be sent.
 *
 * @param headers all of them, complete
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
public record OutboxRecord(String topic, String key, Map<String, String> headers, byte[] payload) {

    public OutboxRecord {
        headers = Map.copyOf(headers);
    }
}
