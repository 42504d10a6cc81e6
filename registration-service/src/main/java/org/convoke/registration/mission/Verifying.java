package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.events.MailboxChanged;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.mission.Happened.Line;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.participant.Participants;

/** Asks each mailbox of all missions, or of some, whether it is still right. Those that do not answer stay in use. */
@ApplicationScoped
class Verifying {

    private final Participants participants;
    private final Missions missions;
    private final VerificationRounds rounds;
    private final Asking asking;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Verifying(
            Participants participants,
            Missions missions,
            VerificationRounds rounds,
            Asking asking,
            History history,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.participants = participants;
        this.missions = missions;
        this.rounds = rounds;
        this.asking = asking;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param whom whose missions are asked; empty for everybody's
     * @return the round; empty where there is no mailbox to ask
     */
    @Transactional
    Optional<VerificationRound> begin(Collection<Participant> whom, Caller caller) {
        var now = clock.instant();
        var asked = asked(whom);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var round = new VerificationRound(Ids.next(), now, caller.name());
        rounds.persistAndFlush(round);
        var events = new ArrayList<MailboxChanged>();
        for (var mission : asked) {
            var listed =
                    mission.listed().stream().filter(one -> !one.isLeaving()).toList();
            listed.forEach(one -> events.add(asking.verify(mission, one.address(), round.id(), now)));
            history.write(
                    mission.id(),
                    now,
                    caller.name(),
                    listed.stream()
                            .map(one -> Line.of(Happened.What.ASKED, one.address()))
                            .toList());
        }
        outbox.putAll(events);
        audit.record(
                caller,
                "mailboxes.verification-begun",
                "verification-round",
                round.id(),
                Map.of("mailboxes", events.size()));
        return Optional.of(round);
    }

    private List<Mission> asked(Collection<Participant> whom) {
        var ids = whom.stream().map(Participant::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            participants.lockAll();
        } else {
            participants.lock(ids);
        }
        return missions.all().stream().filter(mission -> isAsked(mission, ids)).toList();
    }

    private static boolean isAsked(Mission mission, Set<ParticipantId> whom) {
        return (whom.isEmpty() || whom.contains(mission.participant()))
                && mission.listed().stream().anyMatch(listed -> !listed.isLeaving());
    }
}
