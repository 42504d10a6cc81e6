package org.convoke.registration.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.session.SessionId;

/** The invitations that were issued. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    List<Invitation> to(SessionId session) {
        return list("session", session.value());
    }

    /** Those of one participant, the newest first. */
    List<Invitation> of(ParticipantId participant) {
        return list("participant = ?1 order by issuedAt desc, session", participant.value());
    }

    Optional<Invitation> of(ParticipantId participant, SessionId session) {
        return find("participant = ?1 and session = ?2", participant.value(), session.value())
                .firstResultOptional();
    }

    int countTo(SessionId session) {
        return Math.toIntExact(count("session", session.value()));
    }

    /** All of them, in the order in which they were issued. */
    List<Invitation> all() {
        return list("from Invitation order by issuedAt, participant");
    }
}
