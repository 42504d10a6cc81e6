package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.DutyStation;
import org.convoke.events.Event;
import org.convoke.events.MailboxChanged.What;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.caller.Role;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.Participants;

/** Writes down how a mission is written to, and tells the world. */
@ApplicationScoped
class KeepingMissions {

    private static final Correspondence NOTHING = new Correspondence(List.of(), List.of());

    private final Participants participants;
    private final Missions missions;
    private final MissionViews views;
    private final Asking asking;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    KeepingMissions(
            Participants participants,
            Missions missions,
            MissionViews views,
            Asking asking,
            History history,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.participants = participants;
        this.missions = missions;
        this.views = views;
        this.asking = asking;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
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
            return new Outcome.Stale(known.map(views::of));
        }
        if (known.isPresent() && known.get().correspondence().equals(correspondence)) {
            return new Outcome.Kept(views.of(known.get()));
        }
        var mission = known.orElseGet(() -> new Mission(Ids.next(), participant.id(), station));
        write(mission, correspondence, known.isPresent(), caller);
        var view = views.of(mission);
        return known.isPresent() ? new Outcome.Kept(view) : new Outcome.Opened(view);
    }

    private void write(Mission mission, Correspondence correspondence, boolean known, Caller caller) {
        var now = clock.instant();
        var before = known ? mission.correspondence() : NOTHING;
        var relisting = Relisting.of(mission.listed(), correspondence.mailboxes(), caller.holds(Role.SECRETARIAT));
        mission.correspondBy(correspondence, relisting.after());
        missions.persist(mission);
        outbox.put(MissionEvents.mailboxesChanged(mission));
        outbox.putAll(letters(mission, relisting, known, now));
        history.write(mission.id(), now, caller.name(), Differences.between(before, correspondence));
        audit.record(
                caller,
                "mission.mailboxes-changed",
                "mission",
                mission.id(),
                known ? Map.of("was", before, "is", correspondence) : Map.of("is", correspondence));
    }

    /** Who is told: those that are asked, and, of a mission that was known, the new and the old ones. */
    private List<Event> letters(Mission mission, Relisting relisting, boolean known, Instant now) {
        var letters = new ArrayList<Event>();
        relisting.asked().stream()
                .filter(address -> asking.askedLately(mission, address, now).isEmpty())
                .forEach(address -> letters.add(asking.ask(mission, address, now)));
        if (known) {
            relisting
                    .admitted()
                    .forEach(address ->
                            letters.add(MissionEvents.changed(mission, Ids.next(), address, What.IN_USE, now)));
        }
        relisting
                .removed()
                .forEach(
                        address -> letters.add(MissionEvents.changed(mission, Ids.next(), address, What.REMOVED, now)));
        return letters;
    }
}
