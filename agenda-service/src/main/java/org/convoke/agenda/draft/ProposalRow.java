package org.convoke.agenda.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A proposal as the database keeps it; it is decided once. */
@Entity
@Table(name = "draft_proposal")
class ProposalRow {

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID session;

    @Column(name = "made_against")
    int madeAgainst;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    String commands;

    @Column
    @Nullable
    String remark;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column
    String state;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column
    @Nullable
    String reason;

    @Column
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    ProposalRow() {}

    ProposalRow(SessionId session, Proposal proposal) {
        this.id = proposal.id().value();
        this.session = session.value();
        this.madeAgainst = proposal.madeAgainst();
        this.commands = Columns.commands(proposal.commands());
        this.remark = proposal.remark();
        this.proposedBy = proposal.proposedBy();
        this.proposedAt = proposal.proposedAt();
        this.state = proposal.state().word();
    }

    boolean isOpen() {
        return state.equals(ProposalState.OPEN.word());
    }

    void decided(ProposalState outcome, Proposal.Decision decision) {
        state = outcome.word();
        decidedBy = decision.by();
        decidedAt = decision.at();
        reason = decision.reason();
        version = decision.version();
    }

    Proposal proposal() {
        return new Proposal(
                new ProposalId(id),
                madeAgainst,
                Columns.commands(commands),
                remark,
                proposedBy,
                proposedAt,
                ProposalState.valueOf(state.toUpperCase(Locale.ROOT)),
                decision());
    }

    private Proposal.@Nullable Decision decision() {
        return decidedBy == null || decidedAt == null
                ? null
                : new Proposal.Decision(decidedBy, decidedAt, reason, version);
    }
}
