package org.convoke.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.convoke.programme.Programme;

/** How events and programmes are written as JSON: ISO dates, unknown fields ignored, the same bytes for the same value. */
public final class EventJson {

    private static final ObjectMapper MAPPER = settings().build();

    /** Events come from outside: what their schema requires must be there. */
    private static final ObjectMapper EVENTS = settings()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredFields(), new JacksonAnnotationIntrospector()))
            .build();

    private EventJson() {}

    private static JsonMapper.Builder settings() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** The mapper with these settings, for whoever has more to write than events. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The event as UTF-8 JSON. */
    public static byte[] write(Event event) {
        return bytes(event);
    }

    /**
     * Reads the payload of a known type; fields that are not known are ignored.
     *
     * @throws UncheckedIOException where it is not the JSON of that type, or where a field that is required is missing or
     *     null, with its name
     */
    public static Event read(EventType type, byte[] json) {
        try {
            return EVENTS.readValue(json, type.payload());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The programme as UTF-8 JSON: what is stored, hashed and sent. */
    public static String write(Programme programme) {
        return new String(bytes(programme), StandardCharsets.UTF_8);
    }

    /**
     * Reads a programme that was written by {@link #write(Programme)}.
     *
     * @throws UncheckedIOException where it is not the JSON of a programme
     */
    public static Programme readProgramme(String json) {
        try {
            return MAPPER.readValue(json, Programme.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
