package org.convoke.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.Event;
import org.convoke.events.EventJson;
import org.convoke.kit.cloudevents.Attributes;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.OutboxTable.Key;
import org.convoke.kit.trace.Trace;

/** Writes events to the outbox, on a connection whose transaction belongs to the caller. */
final class EventWriter {

    /** Of the JSON, before compression: 4 MiB. */
    static final int LIMIT = 4 * 1024 * 1024;

    private final String source;
    private final Clock clock;

    EventWriter(String service, Clock clock) {
        this.source = "/" + service + "-service";
        this.clock = clock;
    }

    /**
     * Takes the next sequence of each event's key, which locks the key until the transaction ends, and only then the
     * ids of the rows: so ids and sequences of a key rise together, and in the order of the commits.
     *
     * @param traceparent what the events are caused by
     */
    void write(Connection connection, Collection<? extends Event> events, Optional<String> traceparent)
            throws SQLException {
        var counts = new HashMap<Key, Integer>();
        for (var event : events) {
            counts.merge(keyOf(event), 1, Integer::sum);
        }
        var next = new HashMap<Key, Long>();
        OutboxTable.takeSequences(connection, counts)
                .forEach((key, last) -> next.put(key, last - counts.getOrDefault(key, 0) + 1));
        List<OutboxRecord> records = new ArrayList<>();
        for (var event : events) {
            var sequence = next.merge(keyOf(event), 1L, Long::sum) - 1;
            records.add(record(event, sequence, traceparent));
        }
        OutboxTable.append(connection, records);
    }

    private OutboxRecord record(Event event, long sequence, Optional<String> traceparent) {
        var type = event.eventType();
        var payload = EventJson.write(event);
        if (payload.length > LIMIT) {
            throw new EventTooLarge(type.type(), payload.length, LIMIT);
        }
        var key = event.key().toString();
        Map<String, String> headers =
                new Attributes(Ids.next(), source, type.type(), clock.instant(), sequence, key).toHeaders();
        traceparent.ifPresent(parent -> headers.put(Trace.HEADER, parent));
        return new OutboxRecord(type.topic(), key, headers, payload);
    }

    private static Key keyOf(Event event) {
        return new Key(event.eventType().topic(), event.key().toString());
    }
}
