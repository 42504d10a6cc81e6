package org.convoke.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A participant is invited to a session.
 *
 * @param invited how many participants are invited to the session, this one included: what "all were told" is measured by
 */
public record InvitationIssued(UUID participant, UUID session, UUID invitation, Instant issuedAt, int invited)
        implements Event {
    @Override
    public UUID key() {
        return participant;
    }
}
