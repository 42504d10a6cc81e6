package org.convoke.agenda.draft;

import java.time.Instant;
import java.util.List;
import org.convoke.agenda.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would change, who may not do it herself.
 *
 * @param madeAgainst the version of the draft that she had read
 * @param decision what became of it; none while it is open
 */
record Proposal(
        ProposalId id,
        int madeAgainst,
        List<Command> commands,
        @Nullable String remark,
        String proposedBy,
        Instant proposedAt,
        ProposalState state,
        @Nullable Decision decision) {

    Proposal {
        commands = List.copyOf(commands);
    }

    /**
     * @param reason why it was declined
     * @param version of the draft that it became
     */
    record Decision(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Integer version) {}
}
