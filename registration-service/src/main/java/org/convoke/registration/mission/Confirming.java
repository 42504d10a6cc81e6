package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.events.DutyStation;
import org.convoke.events.MailboxChanged.What;
import org.convoke.events.MailboxConfirmed;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.mission.Happened.Line;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.participant.Participants;

/** Takes a new mailbox into use: when its link was used, or the secretariat says that it is right; and asks it again. */
@ApplicationScoped
class Confirming {

    private final Participants participants;
    private final Missions missions;
    private final MissionViews views;
    private final Questions questions;
    private final Asking asking;
    private final History history;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    Confirming(
            Participants participants,
            Missions missions,
            MissionViews views,
            Questions questions,
            Asking asking,
            History history,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.participants = participants;
        this.missions = missions;
        this.views = views;
        this.questions = questions;
        this.asking = asking;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** Done. */
        record Done(MissionView mission) implements Outcome {}

        /** The mission lists no such mailbox. */
        record NotListed() implements Outcome {}

        /** It is in use already. */
        record InUse() implements Outcome {}

        /** It was asked a moment ago. */
        record AskedLately(Instant at) implements Outcome {}
    }

    /** The link was used; in the transaction that takes the event in. Twice is as good as once. */
    void on(@Observes MailboxConfirmed event) {
        participants.lock(List.of(new ParticipantId(event.participant())));
        var question = questions.findByIdOptional(event.confirmation());
        if (question.isEmpty() || !question.get().answer(event.at())) {
            return;
        }
        var mission = missions.findById(question.get().mission());
        var address = question.get().address();
        admit(mission, address, Standing.CONFIRMED, event.at());
        history.write(mission.id(), event.at(), Happened.LINK, List.of(Line.of(Happened.What.CONFIRMED, address)));
    }

    /** Asks a mailbox that is not confirmed once more. */
    @Transactional
    Outcome askAgain(Participant participant, DutyStation station, String address, Caller caller) {
        participants.lock(List.of(participant.id()));
        var mission = missions.of(participant.id(), station);
        var listed = mission.flatMap(known -> listed(known, address));
        if (mission.isEmpty() || listed.isEmpty()) {
            return new Outcome.NotListed();
        }
        if (listed.get().isInUse()) {
            return new Outcome.InUse();
        }
        var now = clock.instant();
        var lately = asking.askedLately(mission.get(), listed.get().address(), now);
        if (lately.isPresent()) {
            return new Outcome.AskedLately(lately.get());
        }
        outbox.put(asking.ask(mission.get(), listed.get().address(), now));
        written(mission.get(), listed.get(), Happened.What.ASKED, "mailbox.asked-again", caller, now);
        return new Outcome.Done(views.of(mission.get()));
    }

    /** The secretariat says that a mailbox is right, although nobody has used its link. */
    @Transactional
    Outcome vouch(Participant participant, DutyStation station, String address, Caller caller) {
        participants.lock(List.of(participant.id()));
        var mission = missions.of(participant.id(), station);
        var listed = mission.flatMap(known -> listed(known, address));
        if (mission.isEmpty() || listed.isEmpty()) {
            return new Outcome.NotListed();
        }
        if (listed.get().isInUse()) {
            return new Outcome.InUse();
        }
        var now = clock.instant();
        admit(mission.get(), listed.get().address(), Standing.BY_SECRETARIAT, now);
        written(mission.get(), listed.get(), Happened.What.VOUCHED, "mailbox.vouched-for", caller, now);
        return new Outcome.Done(views.of(mission.get()));
    }

    private void admit(Mission mission, MailAddress address, Standing by, Instant now) {
        var relisting = Relisting.confirmed(mission.listed(), address, by);
        if (relisting.admitted().isEmpty()) {
            return;
        }
        mission.list(relisting.after());
        outbox.put(MissionEvents.mailboxesChanged(mission));
        relisting
                .admitted()
                .forEach(one -> outbox.put(MissionEvents.changed(mission, Ids.next(), one, What.IN_USE, now)));
    }

    private void written(
            Mission mission, Listed listed, Happened.What what, String action, Caller caller, Instant now) {
        history.write(mission.id(), now, caller.name(), List.of(Line.of(what, listed.address())));
        audit.record(
                caller,
                action,
                "mission",
                mission.id(),
                Map.of("address", listed.address().text()));
    }

    private static Optional<Listed> listed(Mission mission, String address) {
        return mission.listed().stream()
                .filter(listed -> listed.address().text().equalsIgnoreCase(address.strip()))
                .findFirst();
    }
}
