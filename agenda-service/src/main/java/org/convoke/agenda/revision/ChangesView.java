package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convoke.programme.Change;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** What changed between two revisions, as a reader may know it. */
record ChangesView(Side from, Side to, List<Change> changes) {

    /**
     * One of the two revisions.
     *
     * @param corrects the symbol of the revision that a corrigendum corrects
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(int number, String symbol, @Nullable String corrects, Instant publishedAt) {
        static Side of(Revision revision) {
            return new Side(
                    revision.number(), revision.symbol().toString(), revision.corrects(), revision.publishedAt());
        }
    }

    static ChangesView between(Revision from, Revision to, Visibility reader) {
        return new ChangesView(Side.of(from), Side.of(to), to.changesSince(from, reader));
    }
}
