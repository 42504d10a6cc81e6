package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.DutyStation;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;

/** Writes down how a mission is written to, and tells the world. */
@ApplicationScoped
class KeepingMissions {

    private final Participants participants;
    private final Missions missions;
    private final Outbox outbox;
    private final Audit audit;

    KeepingMissions(Participants participants, Missions missions, Outbox outbox, Audit audit) {
        this.participants = participants;
        this.missions = missions;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The mission was not known before. */
        record Opened(MissionView mission) implements Outcome {}

        /** It is now as was said, whether or not it was so before. */
        record Kept(MissionView mission) implements Outcome {}

        /** Somebody else wrote it meanwhile: how it is now, where there is a mission at all. */
        record Stale(Optional<MissionView> current) implements Outcome {}
    }

    /**
     * @param expected the version that the writer has read, where she says; another one means that it changed meanwhile
     */
    @Transactional
    Outcome keep(
            Participant participant,
            DutyStation station,
            Correspondence correspondence,
            Optional<Long> expected,
            Caller caller) {
        participants.lock(List.of(participant.id()));
        var known = missions.of(participant.id(), station);
        long version = known.map(Mission::version).orElse(0L);
        if (expected.isPresent() && expected.get() != version) {
            return new Outcome.Stale(known.map(MissionView::of));
        }
        if (known.isPresent() && known.get().correspondence().equals(correspondence)) {
            return new Outcome.Kept(MissionView.of(known.get()));
        }
        var mission = known.orElseGet(() -> new Mission(Ids.next(), participant.id(), station));
        var before = known.map(Mission::correspondence);
        mission.correspondBy(correspondence);
        missions.persist(mission);
        outbox.put(MissionEvents.mailboxesChanged(mission));
        audit.record(
                caller,
                "mission.mailboxes-changed",
                "mission",
                mission.id(),
                before.<Map<String, ?>>map(was -> Map.of("was", was, "is", correspondence))
                        .orElseGet(() -> Map.of("is", correspondence)));
        var view = MissionView.of(mission);
        return known.isPresent() ? new Outcome.Kept(view) : new Outcome.Opened(view);
    }
}
