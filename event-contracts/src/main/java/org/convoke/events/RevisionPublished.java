package org.convoke.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;

/**
 * A programme was frozen as the next revision.
 *
 * @param number 0 for the tentative agenda, then rising by one
 * @param symbol what it is called, the same in every language ("Rev.1")
 * @param contentHash SHA-256 of the published programme, lower-case hexadecimal
 * @param changes the differences against the revision before, as participants may know them
 * @param programme the programme as participants may know it, without descriptions
 */
public record RevisionPublished(
        UUID session,
        UUID revision,
        int number,
        String symbol,
        Instant publishedAt,
        String contentHash,
        List<Change> changes,
        Programme programme)
        implements Event {
    @Override
    public UUID key() {
        return session;
    }
}
