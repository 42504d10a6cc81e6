package org.convoke.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who reads a mailbox has confirmed, by the link that was sent to it, that it is the mission's.
 *
 * @param confirmation the {@linkplain MailboxChanged#id() id} of the question
 */
public record MailboxConfirmed(UUID participant, UUID mission, UUID confirmation, String address, Instant at)
        implements Event {

    @Override
    public UUID key() {
        return participant;
    }
}
