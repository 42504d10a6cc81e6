package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.convoke.agenda.command.Command;
import org.convoke.programme.Change;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as REST shows it.
 *
 * @param decidedBy who accepted, declined or withdrew it
 * @param reason why it was declined
 * @param version of the draft that it became
 * @param currentVersion of the draft that an open one was weighed against, where it is shown alone
 * @param changes what an open one would change in that version
 * @param conflicts what stands against it there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalView(
        ProposalId id,
        ProposalState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String remark,
        int madeAgainst,
        List<Command> commands,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Integer version,
        @Nullable Integer currentVersion,
        @Nullable List<Change> changes,
        @Nullable List<ClashView> conflicts) {

    static ProposalView of(Proposal proposal) {
        return of(proposal, null, null, null);
    }

    static ProposalView of(
            Proposal proposal,
            @Nullable Integer currentVersion,
            @Nullable List<Change> changes,
            @Nullable List<ClashView> conflicts) {
        var decision = proposal.decision();
        return new ProposalView(
                proposal.id(),
                proposal.state(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.remark(),
                proposal.madeAgainst(),
                proposal.commands(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.version(),
                currentVersion,
                changes,
                conflicts);
    }
}
