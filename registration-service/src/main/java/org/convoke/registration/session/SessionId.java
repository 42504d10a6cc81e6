package org.convoke.registration.session;

import java.util.UUID;

/** The identity of a session, made by agenda-service. */
public record SessionId(UUID value) {}
