package org.convoke.agenda.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.convoke.agenda.session.SessionId;

/** The table of drafts; rows are added, never changed. */
@ApplicationScoped
class DraftRows implements PanacheRepositoryBase<DraftRow, DraftRow.Key> {

    /** The newest version; by the primary key. */
    Draft newest(SessionId session) {
        return find("session = ?1 order by version desc", session.value())
                .firstResultOptional()
                .map(DraftRow::draft)
                .orElseThrow(() -> new IllegalStateException("every session has a draft: " + session));
    }

    Optional<Draft> version(SessionId session, long version) {
        return find("session = ?1 and version = ?2", session.value(), version)
                .firstResultOptional()
                .map(DraftRow::draft);
    }
}
