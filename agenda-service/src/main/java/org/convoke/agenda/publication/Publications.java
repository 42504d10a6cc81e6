package org.convoke.agenda.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;

/** The table of publications. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<PublicationRow, UUID> {

    private static final List<State> OPEN = List.of(State.PENDING_APPROVAL, State.SCHEDULED, State.HELD);

    /** Those of a session, the newest request first; by the index publication_of_session. */
    List<PublicationRow> of(SessionId session) {
        return list("session = ?1 order by requestedAt desc, id desc", session.value());
    }

    Optional<PublicationRow> of(SessionId session, UUID id) {
        return find("session = ?1 and id = ?2", session.value(), id).firstResultOptional();
    }

    /** The one of a session that may still go out; the database sees to it that there is at most one. */
    Optional<PublicationRow> open(SessionId session) {
        return find("session = ?1 and state in ?2", session.value(), OPEN).firstResultOptional();
    }

    /** Those that are due, the longest first, without a lock; by the index publication_due. */
    List<Due> due(Instant now) {
        return find(
                        "select id, session from PublicationRow where state = ?1 and due <= ?2 order by due",
                        State.SCHEDULED,
                        now)
                .project(Due.class)
                .list();
    }

    /** A publication that is due, and the session to lock for it. */
    record Due(UUID id, UUID session) {}
}
