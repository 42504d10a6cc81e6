package org.convoke.registration.participant;

import java.util.UUID;

/** The identity of a participant, made once by this service. */
public record ParticipantId(UUID value) {}
