package org.convoke.registration.participant;

import org.convoke.events.ParticipantRegistered;

/** What others are told about participants. */
public final class ParticipantEvents {

    private ParticipantEvents() {}

    /** The participant as it is known now. */
    public static ParticipantRegistered registered(Participant participant) {
        var profile = participant.profile();
        return new ParticipantRegistered(
                participant.id().value(),
                profile.code(),
                profile.kind(),
                profile.names(),
                profile.formalNames(),
                profile.orderEn());
    }
}
