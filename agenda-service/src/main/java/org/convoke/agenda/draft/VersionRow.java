package org.convoke.agenda.draft;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a draft as the database keeps it, without the programme, which is large. */
record VersionRow(
        int version,
        @Nullable String changes,
        @Nullable String commands,
        @Nullable Integer madeAgainst,
        @Nullable Integer reverts,
        @Nullable UUID proposal,
        String editedBy,
        Instant editedAt) {

    /** Whether it was kept before changes were, as the whole programme and nothing else. */
    boolean lacksChanges() {
        return changes == null;
    }

    Version read() {
        return new Version(
                version, changes == null ? List.of() : Columns.changes(changes), origin(), editedBy, editedAt);
    }

    private Origin origin() {
        if (version == 1) {
            return new Origin.Begun();
        }
        if (reverts != null) {
            return new Origin.Reverted(reverts);
        }
        if (commands == null || madeAgainst == null) {
            return new Origin.Replaced();
        }
        var read = Columns.commands(commands);
        return proposal == null
                ? new Origin.Commanded(madeAgainst, read)
                : new Origin.Accepted(new ProposalId(proposal), madeAgainst, read);
    }
}
