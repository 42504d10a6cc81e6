package org.convoke.registration.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The rounds that there were. */
@ApplicationScoped
class VerificationRounds implements PanacheRepositoryBase<VerificationRound, UUID> {

    /** The newest first. */
    List<VerificationRound> newestFirst() {
        return list("order by begunAt desc, id desc");
    }
}
