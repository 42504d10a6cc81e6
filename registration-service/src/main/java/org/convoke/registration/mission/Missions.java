package org.convoke.registration.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.registration.participant.ParticipantId;

/** The missions that have been written down. */
@ApplicationScoped
class Missions implements PanacheRepositoryBase<Mission, UUID> {

    /** Those of one participant, by name of the station. */
    List<Mission> of(ParticipantId participant) {
        return list("participant = ?1 order by station", participant.value());
    }

    Optional<Mission> of(ParticipantId participant, DutyStation station) {
        return find("participant = ?1 and station = ?2", participant.value(), station)
                .firstResultOptional();
    }

    /** All of them, with their mailboxes. */
    List<Mission> all() {
        return list("from Mission m left join fetch m.mailboxes order by m.participant, m.station");
    }
}
