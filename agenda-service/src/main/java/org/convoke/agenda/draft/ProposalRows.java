package org.convoke.agenda.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.jspecify.annotations.Nullable;

/** The table of proposals. */
@ApplicationScoped
class ProposalRows implements PanacheRepositoryBase<ProposalRow, UUID> {

    /** The oldest first, by the index draft_proposal_session; ids rise with time. */
    private static final String IN_ORDER = "session = ?1 and (?2 is null or state = ?2) order by id";

    List<Proposal> inOrder(SessionId session, @Nullable ProposalState state) {
        return list(IN_ORDER, session.value(), state == null ? null : state.word()).stream()
                .map(ProposalRow::proposal)
                .toList();
    }

    Optional<ProposalRow> one(SessionId session, UUID id) {
        return findByIdOptional(id).filter(row -> row.session.equals(session.value()));
    }
}
