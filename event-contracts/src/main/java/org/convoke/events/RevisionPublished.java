package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A programme was frozen as the next revision.
 *
 * @param number 0 for the tentative agenda, then rising by one with every publication
 * @param symbol what it is called, the same in every language ("Rev.1", "Corr.1"); it does not follow from the number
 * @param corrects the symbol of the revision that a corrigendum corrects; null for a revision
 * @param contentHash SHA-256 of the published programme, lower-case hexadecimal
 * @param changes the differences against the publication before, as participants may know them
 * @param programme the programme as participants may know it, without descriptions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionPublished(
        UUID session,
        UUID revision,
        int number,
        String symbol,
        @Nullable String corrects,
        Instant publishedAt,
        String contentHash,
        List<Change> changes,
        Programme programme)
        implements Event {

    /** One that corrects nothing. */
    public RevisionPublished(
            UUID session,
            UUID revision,
            int number,
            String symbol,
            Instant publishedAt,
            String contentHash,
            List<Change> changes,
            Programme programme) {
        this(session, revision, number, symbol, null, publishedAt, contentHash, changes, programme);
    }

    @Override
    public UUID key() {
        return session;
    }
}
