package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.convoke.events.MissionMailboxesChanged;

/** Says how every mission is written to now, for whoever has lost it. */
@ApplicationScoped
public class MissionStates {

    private final Missions missions;

    MissionStates(Missions missions) {
        this.missions = missions;
    }

    /** One event for each mission; the caller holds the participants. */
    public List<MissionMailboxesChanged> all() {
        return missions.all().stream().map(MissionEvents::mailboxesChanged).toList();
    }
}
