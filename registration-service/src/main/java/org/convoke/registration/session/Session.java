package org.convoke.registration.session;

import java.util.UUID;
import org.convoke.programme.LocalizedText;

/**
 * A session as it was last announced.
 *
 * @param process the process that it serves, which mandates name
 */
public record Session(SessionId id, UUID process, LocalizedText title) {}
