package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something happened to one mailbox that whoever reads it has to be told, once.
 *
 * @param id of what happened, and of the question where one is asked
 * @param languages of the mission, the preferred one first
 */
public record MailboxChanged(
        UUID participant,
        UUID mission,
        DutyStation station,
        UUID id,
        String address,
        What what,
        List<String> languages,
        Instant at)
        implements Event {

    /** What happened. */
    public enum What {
        /** It was put on the list, and is used once somebody who reads it has confirmed it. */
        @JsonProperty("confirmation-asked")
        CONFIRMATION_ASKED,
        /** Every mission was asked whether its mailboxes are still right; it goes on being used meanwhile. */
        @JsonProperty("verification-asked")
        VERIFICATION_ASKED,
        /** It is used from now on. */
        @JsonProperty("in-use")
        IN_USE,
        /** It was taken off the list. */
        @JsonProperty("removed")
        REMOVED
    }

    @Override
    public UUID key() {
        return participant;
    }
}
