package org.convoke.agenda.revision;

import java.time.Instant;
import java.util.List;
import org.convoke.programme.Change;
import org.convoke.programme.Visibility;

/** What changed between two revisions, as a reader may know it. */
record ChangesView(Side from, Side to, List<Change> changes) {

    /** One of the two revisions. */
    record Side(int number, String symbol, Instant publishedAt) {
        static Side of(Revision revision) {
            return new Side(revision.number(), revision.symbol().toString(), revision.publishedAt());
        }
    }

    static ChangesView between(Revision from, Revision to, Visibility reader) {
        return new ChangesView(Side.of(from), Side.of(to), to.changesSince(from, reader));
    }
}
