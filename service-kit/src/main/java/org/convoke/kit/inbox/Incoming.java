package org.convoke.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.EventJson;
import org.convoke.events.EventType;
import org.convoke.kit.cloudevents.Attributes;

/**
 * A record as it came, from the topic or from the dead letters.
 *
 * @param key "" where it has none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
record Incoming(String topic, int partition, long offset, String key, Map<String, String> headers, byte[] payload) {

    static Incoming of(ConsumerRecord<String, byte[]> record) {
        return new Incoming(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? "" : record.key(),
                Attributes.read(record.headers()),
                record.value() == null ? new byte[0] : record.value());
    }

    String type() {
        return Attributes.typeOf(headers);
    }

    /** Hands the event over; one of a type that this release does not know is passed over. */
    void handle(EventHandler handler, boolean replay) {
        var attributes = Attributes.of(headers);
        EventType.named(attributes.type())
                .ifPresent(type -> handler.on(EventJson.read(type, payload), received(attributes, replay)));
    }

    private Received received(Attributes attributes, boolean replay) {
        return new Received(
                attributes.id(),
                attributes.type(),
                attributes.time(),
                attributes.sequence(),
                topic,
                partition,
                offset,
                replay,
                new String(payload, StandardCharsets.UTF_8));
    }
}
