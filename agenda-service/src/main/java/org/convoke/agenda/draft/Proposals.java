package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.command.Batch;
import org.convoke.agenda.session.SessionId;
import org.convoke.programme.AgendaDiff;
import org.jspecify.annotations.Nullable;

/** The proposals of a session, for reading. */
@ApplicationScoped
class Proposals {

    private final ProposalRows rows;
    private final DraftRows drafts;
    private final Clashes clashes;

    Proposals(ProposalRows rows, DraftRows drafts, Clashes clashes) {
        this.rows = rows;
        this.drafts = drafts;
        this.clashes = clashes;
    }

    /** Those in that state, or all, the oldest first. */
    @Transactional
    List<ProposalView> all(SessionId session, @Nullable ProposalState state) {
        return rows.inOrder(session, state).stream().map(ProposalView::of).toList();
    }

    /** One; an open one with what it would change in the draft as it is now, or what stands against it. */
    @Transactional
    Optional<ProposalView> one(SessionId session, UUID id) {
        return rows.one(session, id)
                .map(row -> row.isOpen() ? weighed(session, row.proposal()) : ProposalView.of(row.proposal()));
    }

    private ProposalView weighed(SessionId session, Proposal proposal) {
        var current = drafts.newest(session);
        var read = drafts.version(session, proposal.madeAgainst()).orElseThrow();
        var commands = new Batch(proposal.commands(), proposal.proposedBy());
        return switch (Amendment.weigh(read.programme(), current.programme(), commands)) {
            case Amendment.Weighed.Fits fits ->
                ProposalView.of(
                        proposal, current.version(), AgendaDiff.between(current.programme(), fits.next()), List.of());
            case Amendment.Weighed.Conflicting found ->
                ProposalView.of(
                        proposal, current.version(), List.of(), clashes.shown(session, read, current, found.clashes()));
            case Amendment.Weighed.Unfit unfit -> ProposalView.of(proposal, current.version(), List.of(), List.of());
        };
    }
}
