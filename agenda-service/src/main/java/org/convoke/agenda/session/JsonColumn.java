package org.convoke.agenda.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;

/** A value that is kept as JSON in one column, written as events write it. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public T convertToEntityAttribute(String json) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text with its translations. */
    static final class OfText extends JsonColumn<LocalizedText> {
        OfText() {
            super(LocalizedText.class);
        }
    }

    /** How a session's participants are written to. */
    static final class OfAddressing extends JsonColumn<Addressing> {
        OfAddressing() {
            super(Addressing.class);
        }
    }

    /** What a programme says of the session as a whole. */
    static final class OfOutline extends JsonColumn<Outline> {
        OfOutline() {
            super(Outline.class);
        }
    }
}
