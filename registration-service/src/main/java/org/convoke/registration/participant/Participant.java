package org.convoke.registration.participant;

/** A registered participant, as other features and the events see it. */
public record Participant(ParticipantId id, Profile profile) {

    /** The stable name by which mandates and people refer to it. */
    public String code() {
        return profile.code();
    }
}
