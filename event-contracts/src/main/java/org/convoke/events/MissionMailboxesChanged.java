package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * How a mission is written to: the whole of it, not the difference.
 *
 * @param languages languages of correspondence, BCP 47, the first one is used
 * @param mailboxes in the order of the mission; an empty list means that it cannot be written to
 */
public record MissionMailboxesChanged(
        UUID participant, UUID mission, DutyStation station, List<String> languages, List<Mailbox> mailboxes)
        implements Event {

    /** An address of a mission and what it is for. */
    public record Mailbox(String address, Purpose purpose) {}

    /** What a mailbox receives. */
    public enum Purpose {
        @JsonProperty("all")
        ALL,
        @JsonProperty("agenda")
        AGENDA,
        @JsonProperty("invitations")
        INVITATIONS,
        @JsonProperty("copy")
        COPY
    }

    @Override
    public UUID key() {
        return participant;
    }
}
