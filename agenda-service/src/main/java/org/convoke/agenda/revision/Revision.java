package org.convoke.agenda.revision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.agenda.session.LatestRevision;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.RevisionSymbol;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it was published, for ever.
 *
 * @param programme the whole of it, also what only the secretariat may read
 * @param contentHash SHA-256 of the programme as the public may read it, lower-case hexadecimal
 */
record Revision(
        UUID id,
        SessionId session,
        RevisionSymbol symbol,
        Programme programme,
        String publishedBy,
        Instant publishedAt,
        String contentHash) {

    /** What this revision changed, in the eyes of a reader; nothing where it is the first. */
    List<Change> changesSince(@Nullable Revision previous, Visibility reader) {
        return previous == null
                ? List.of()
                : AgendaDiff.between(previous.programme.visibleTo(reader), programme.visibleTo(reader));
    }

    LatestRevision asLatest() {
        return new LatestRevision(symbol, programme.status(), publishedAt, contentHash);
    }
}
