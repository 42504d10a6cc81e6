package org.convoke.registration.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What mailboxes were asked. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {

    /** Those of some missions, the oldest first. */
    List<Question> ofMissions(Collection<UUID> missions) {
        return missions.isEmpty() ? List.of() : list("mission in ?1 order by askedAt, id", missions);
    }

    /** The newest to that mailbox of the mission. */
    Optional<Question> newest(UUID mission, MailAddress address) {
        return find(
                        "mission = ?1 and lower(address) = lower(?2) order by askedAt desc, id desc",
                        mission,
                        address.text())
                .firstResultOptional();
    }

    /** Those of a round. */
    List<Question> ofRound(UUID round) {
        return list("round = ?1 order by id", round);
    }
}
