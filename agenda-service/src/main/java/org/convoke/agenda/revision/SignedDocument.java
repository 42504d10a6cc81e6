package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What is signed of a revision: everything that a copy of it must prove, as one class of readers may know it.
 *
 * @param format names this form, should there ever be another one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedDocument(
        String format,
        UUID session,
        UUID revision,
        int number,
        String symbol,
        @Nullable String corrects,
        Instant publishedAt,
        Visibility readers,
        String contentHash,
        Programme programme) {

    static SignedDocument of(Revision revision, Visibility readers) {
        return new SignedDocument(
                "convoke-revision-v1",
                revision.session().value(),
                revision.id(),
                revision.number(),
                revision.symbol().toString(),
                revision.corrects(),
                revision.publishedAt(),
                readers,
                revision.contentHash(),
                revision.programme().visibleTo(readers));
    }

    /** The bytes, for ever. */
    byte[] bytes() {
        try {
            return EventJson.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
