package org.convoke.notification.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the organizers wrote by hand.
 *
 * @param subject one line, in its source language and those it was translated into
 * @param text paragraphs with an empty line between them, likewise
 */
public record Announcement(LocalizedText subject, LocalizedText text, List<Attachment> attachments) {
    public Announcement {
        attachments = List.copyOf(attachments);
    }

    /** A text as it is kept; null where there is none. */
    public static @Nullable LocalizedText textOrNull(@Nullable String json) {
        return json == null ? null : text(json);
    }

    /** A text as it is kept. */
    public static LocalizedText text(String json) {
        try {
            return EventJson.mapper().readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
