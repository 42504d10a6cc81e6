package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convoke.agenda.command.Command;
import org.convoke.programme.Change;
import org.jspecify.annotations.Nullable;

/**
 * A version of the draft as its history tells it.
 *
 * @param how begun, replaced, commanded, accepted or reverted
 * @param changes from the version before
 * @param commands by which it came, where it came by commands
 * @param madeAgainst the version that whoever made the commands had read
 * @param proposal the proposal that was accepted
 * @param proposedBy who proposed it
 * @param reverts the version that it took back
 * @param revertedBy the versions that took this one back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryEntry(
        int version,
        String editedBy,
        Instant editedAt,
        String how,
        List<Change> changes,
        List<Command> commands,
        @Nullable Integer madeAgainst,
        @Nullable ProposalId proposal,
        @Nullable String proposedBy,
        @Nullable Integer reverts,
        List<Integer> revertedBy) {

    static HistoryEntry of(Version version, @Nullable String proposedBy, List<Integer> revertedBy) {
        var byCommands = version.origin() instanceof Origin.ByCommands by ? by : null;
        return new HistoryEntry(
                version.number(),
                version.by(),
                version.at(),
                version.origin().word(),
                version.changes(),
                byCommands == null ? List.of() : byCommands.commands(),
                byCommands == null ? null : byCommands.madeAgainst(),
                version.origin() instanceof Origin.Accepted accepted ? accepted.proposal() : null,
                proposedBy,
                version.origin() instanceof Origin.Reverted reverted ? reverted.version() : null,
                revertedBy);
    }
}
