package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.convoke.programme.Status;
import org.jspecify.annotations.Nullable;

/**
 * A revision in a list.
 *
 * @param corrects the symbol of the revision that a corrigendum corrects
 * @param publishedBy the user name, for those who prepare the session only
 * @param changeCount how many changes against the revision before the reader may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionSummary(
        UUID id,
        int number,
        String symbol,
        @Nullable String corrects,
        Status status,
        Instant publishedAt,
        @Nullable String publishedBy,
        String contentHash,
        int changeCount) {}
