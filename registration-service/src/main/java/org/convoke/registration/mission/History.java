package org.convoke.registration.mission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convoke.registration.mission.Happened.Line;

/** What happened to how missions are written to. Written in the transaction of what happened, and never again. */
@ApplicationScoped
class History implements PanacheRepositoryBase<Happened, UUID> {

    private static final int MOST = 500;

    void write(UUID mission, Instant at, String actor, Collection<Line> lines) {
        persist(lines.stream().map(line -> new Happened(mission, at, actor, line)));
    }

    /** The newest lines of a mission, the newest first. */
    List<Happened> of(UUID mission) {
        return find("mission = ?1 order by id desc", mission).page(0, MOST).list();
    }
}
