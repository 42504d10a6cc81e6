package org.convoke.agenda.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.convoke.agenda.command.Batch;
import org.convoke.agenda.command.Command;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.intake.Fault;
import org.jspecify.annotations.Nullable;

/** Keeps what co-facilitators propose, and lets the secretariat decide. A proposal is decided once. */
@ApplicationScoped
class Proposing {

    private final Sessions sessions;
    private final DraftRows drafts;
    private final ProposalRows rows;
    private final Commanding commanding;
    private final Audit audit;
    private final Clock clock;

    Proposing(Sessions sessions, DraftRows drafts, ProposalRows rows, Commanding commanding, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.drafts = drafts;
        this.rows = rows;
        this.commanding = commanding;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps commands that can be carried out on the version that they were made against. */
    @Transactional
    Outcome propose(SessionId session, int madeAgainst, List<Command> commands, @Nullable String remark, Caller by) {
        var newest = sessions.lock(session).draftVersion();
        var read = drafts.version(session, madeAgainst);
        if (read.isEmpty()) {
            return new Outcome.Unfit(
                    List.of(new Fault("/madeAgainst", "must be a version of the draft, 1 to " + newest)));
        }
        if (new Batch(commands, by.name()).on(read.get().programme()) instanceof Batch.Outcome.Unfit unfit) {
            return new Outcome.Unfit(unfit.faults());
        }
        var proposal = new Proposal(
                new ProposalId(Ids.next()),
                madeAgainst,
                commands,
                remark,
                by.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                ProposalState.OPEN,
                null);
        rows.persist(new ProposalRow(session, proposal));
        recorded(session, proposal, "proposed", by);
        return new Outcome.Kept(proposal);
    }

    /** Carries its commands out, as if the secretariat had sent them. */
    @Transactional
    Outcome accept(SessionId session, UUID id, Caller by) {
        return onOpen(session, id, row -> {
            var proposal = row.proposal();
            var origin = new Origin.Accepted(proposal.id(), proposal.madeAgainst(), proposal.commands());
            return switch (commanding.carryOut(session, origin, proposal.proposedBy(), by)) {
                case Commanding.Outcome.Unfit unfit -> new Outcome.Unfit(unfit.faults());
                case Commanding.Outcome.Conflicting clash -> new Outcome.Conflicting(clash.current(), clash.clashes());
                case Commanding.Outcome.Amended done ->
                    decided(
                            session,
                            row,
                            ProposalState.ACCEPTED,
                            null,
                            done.draft().version(),
                            by);
            };
        });
    }

    @Transactional
    Outcome decline(SessionId session, UUID id, String reason, Caller by) {
        return onOpen(session, id, row -> decided(session, row, ProposalState.DECLINED, reason, null, by));
    }

    /** Only whoever proposed it takes it back. */
    @Transactional
    Outcome withdraw(SessionId session, UUID id, Caller by) {
        return onOpen(
                session,
                id,
                row -> row.proposedBy.equals(by.name())
                        ? decided(session, row, ProposalState.WITHDRAWN, null, null, by)
                        : new Outcome.NotYours());
    }

    private Outcome onOpen(SessionId session, UUID id, Function<ProposalRow, Outcome> decide) {
        sessions.lock(session);
        return rows.one(session, id)
                .map(row -> row.isOpen() ? decide.apply(row) : new Outcome.Decided(row.proposal()))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome decided(
            SessionId session,
            ProposalRow row,
            ProposalState outcome,
            @Nullable String reason,
            @Nullable Integer version,
            Caller by) {
        row.decided(
                outcome,
                new Proposal.Decision(by.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS), reason, version));
        recorded(session, row.proposal(), outcome.word(), by);
        return new Outcome.Kept(row.proposal());
    }

    private void recorded(SessionId session, Proposal proposal, String what, Caller by) {
        audit.record(
                by,
                "proposal." + what,
                "session",
                session.toString(),
                Map.of("proposal", proposal.id().toString(), "proposedBy", proposal.proposedBy()));
    }

    /** What became of it. */
    sealed interface Outcome {
        /** The proposal as it is now. */
        record Kept(Proposal proposal) implements Outcome {}

        /** Its commands can not be carried out on what they were made against. */
        record Unfit(List<Fault> faults) implements Outcome {}

        /** Others changed the same meanwhile; it stays open. */
        record Conflicting(Draft current, List<ClashView> clashes) implements Outcome {}

        /** It was decided before. */
        record Decided(Proposal proposal) implements Outcome {}

        /** Somebody else proposed it. */
        record NotYours() implements Outcome {}

        /** There is no such proposal. */
        record Unknown() implements Outcome {}
    }
}
