package org.convoke.registration.republishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import org.convoke.events.Event;
import org.convoke.kit.operations.Republisher;
import org.convoke.kit.outbox.Outbox;
import org.convoke.registration.invitation.InvitationStates;
import org.convoke.registration.mission.MissionStates;
import org.convoke.registration.participant.ParticipantEvents;
import org.convoke.registration.participant.Participants;

/** Puts the state of all participants, missions and invitations through the outbox again. */
@ApplicationScoped
class Republishing implements Republisher {

    private final Participants participants;
    private final MissionStates missions;
    private final InvitationStates invitations;
    private final Outbox outbox;

    Republishing(Participants participants, MissionStates missions, InvitationStates invitations, Outbox outbox) {
        this.participants = participants;
        this.missions = missions;
        this.invitations = invitations;
        this.outbox = outbox;
    }

    /** Holds all participants, so that no change can be told before the older state that is told here. */
    @Override
    @Transactional
    public int republish() {
        var states = new ArrayList<Event>();
        participants.lockAll().stream().map(ParticipantEvents::registered).forEach(states::add);
        states.addAll(missions.all());
        states.addAll(invitations.all());
        outbox.putAll(states);
        return states.size();
    }
}
