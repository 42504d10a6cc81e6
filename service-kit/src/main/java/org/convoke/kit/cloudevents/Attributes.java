package org.convoke.kit.cloudevents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The CloudEvents attributes of an event.
 *
 * @param source the service that it comes from ("/agenda-service")
 * @param sequence rising per key and service, from 1
 * @param subject the key of the record
 */
public record Attributes(UUID id, String source, String type, Instant time, long sequence, String subject) {

    private static final String SPECVERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";
    private static final String SEQUENCE = "ce_sequence";
    private static final String SUBJECT = "ce_subject";
    private static final String CONTENT_TYPE = "content-type";

    /** The headers that say this. */
    public Map<String, String> toHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(SPECVERSION, "1.0");
        headers.put(ID, id.toString());
        headers.put(SOURCE, source);
        headers.put(TYPE, type);
        headers.put(TIME, time.toString());
        headers.put(SEQUENCE, Long.toString(sequence));
        headers.put(SUBJECT, subject);
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }

    /**
     * Reads them back.
     *
     * @throws MalformedEvent where an attribute is missing or is not what it should be
     */
    public static Attributes of(Map<String, String> headers) {
        try {
            return new Attributes(
                    UUID.fromString(required(headers, ID)),
                    required(headers, SOURCE),
                    required(headers, TYPE),
                    Instant.parse(required(headers, TIME)),
                    Long.parseLong(required(headers, SEQUENCE)),
                    headers.getOrDefault(SUBJECT, ""));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new MalformedEvent("a CloudEvents header cannot be read: " + e.getMessage(), e);
        }
    }

    /** The type alone, "" where the record does not say it. */
    public static String typeOf(Map<String, String> headers) {
        return headers.getOrDefault(TYPE, "");
    }

    /** All headers of a Kafka record as text; of one that is repeated the last. */
    public static Map<String, String> read(Headers headers) {
        var texts = new LinkedHashMap<String, String>();
        for (var header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /** The same as Kafka's headers. */
    public static Headers write(Map<String, String> texts) {
        var headers = new RecordHeaders();
        texts.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new MalformedEvent("the header " + name + " is missing", null);
        }
        return value;
    }
}
