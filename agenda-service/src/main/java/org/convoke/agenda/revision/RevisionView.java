package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * A revision as REST shows it to a reader: the programme and the changes as the reader may know them.
 *
 * @param corrects the symbol of the revision that a corrigendum corrects
 * @param publishedBy the user name, for those who prepare the session only
 * @param seal how this reader can prove her copy
 * @param changes against the publication before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        UUID id,
        int number,
        String symbol,
        @Nullable String corrects,
        Status status,
        Instant publishedAt,
        @Nullable String publishedBy,
        String contentHash,
        SealView seal,
        List<Change> changes,
        Programme programme) {

    static RevisionView of(Revision revision, @Nullable Revision previous, SealedCopy copy, Visibility reader) {
        return new RevisionView(
                revision.id(),
                revision.number(),
                revision.symbol().toString(),
                revision.corrects(),
                revision.programme().status(),
                revision.publishedAt(),
                reader == Visibility.INTERNAL ? revision.publishedBy() : null,
                revision.contentHash(),
                SealView.of(revision, copy),
                revision.changesSince(previous, reader),
                revision.programme().visibleTo(reader));
    }
}
