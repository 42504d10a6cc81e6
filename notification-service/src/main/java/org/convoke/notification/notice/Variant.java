package org.convoke.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.convoke.notification.email.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * What all messages with the same words have in common.
 *
 * @param below the language whose text stands below the first; null where one is enough
 * @param from the revision that its readers were last told; null where they were told none
 * @param to the revision that it tells; null for an invitation before there is a programme
 * @param dated the date that the messages bear
 */
public record Variant(
        UUID notice,
        UUID session,
        MessageKind kind,
        String language,
        @Nullable String below,
        @Nullable Integer from,
        @Nullable Integer to,
        Instant dated) {

    /** In one language. */
    public Variant(
            UUID notice,
            UUID session,
            MessageKind kind,
            String language,
            @Nullable Integer from,
            @Nullable Integer to,
            Instant dated) {
        this(notice, session, kind, language, null, from, to, dated);
    }
}
