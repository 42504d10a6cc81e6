package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.convoke.programme.Status;
import org.jspecify.annotations.Nullable;

/**
 * A revision in a list.
 *
 * @param publishedBy the user name, for those who prepare the session only
 * @param changeCount how many changes against the revision before the reader may know
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionSummary(
        UUID id,
        int number,
        String symbol,
        Status status,
        Instant publishedAt,
        @Nullable String publishedBy,
        String contentHash,
        int changeCount) {}
