package org.convoke.servicetests;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.Event;
import org.convoke.events.EventJson;
import org.convoke.events.EventType;

/**
 * A record as it lies on a topic.
 *
 * @param headers as text
 */
@SuppressWarnings("ArrayRecordComponent") // read as it is, never compared
public record EventRecord(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] payload) {

    static EventRecord of(ConsumerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new EventRecord(
                record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
    }

    /** The header, "" where there is none. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The CloudEvents type. */
    public String type() {
        return header("ce_type");
    }

    /** The CloudEvents id: the same for every repeat of an event. */
    public String id() {
        return header("ce_id");
    }

    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** The event; empty for a type that is not known here. */
    public Optional<Event> event() {
        return EventType.named(type()).map(type -> EventJson.read(type, payload));
    }
}
