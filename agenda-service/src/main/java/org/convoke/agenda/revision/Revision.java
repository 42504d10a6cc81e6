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
 * @param number 0 for the first of a session, rising by one with each publication: its identity and its order
 * @param symbol what it is called; a corrigendum is not counted with the revisions
 * @param programme the whole of it, also what only the secretariat may read
 * @param draftVersion the version of the draft that was frozen, null where it was not kept yet
 * @param contentHash SHA-256 of the programme as the public may read it, lower-case hexadecimal
 */
public record Revision(
        UUID id,
        SessionId session,
        int number,
        RevisionSymbol symbol,
        Programme programme,
        @Nullable Integer draftVersion,
        String publishedBy,
        Instant publishedAt,
        String contentHash) {

    /** What this revision changed, in the eyes of a reader; nothing where it is the first. */
    List<Change> changesSince(@Nullable Revision previous, Visibility reader) {
        return previous == null
                ? List.of()
                : AgendaDiff.between(previous.programme.visibleTo(reader), programme.visibleTo(reader));
    }

    /** The symbol of the revision that this one corrects, null where it is no corrigendum. */
    @Nullable
    String corrects() {
        return symbol.corrects().map(RevisionSymbol::toString).orElse(null);
    }

    LatestRevision asLatest() {
        return new LatestRevision(number, symbol, programme.status(), publishedAt, contentHash);
    }
}
