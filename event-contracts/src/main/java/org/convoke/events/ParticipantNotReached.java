package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No mailbox of a primary addressed mission of the participant could be reached with a notice. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantNotReached(
        UUID participant,
        UUID session,
        UUID notice,
        NoticeKind kind,
        @Nullable Integer revision,
        Reason reason,
        Instant since)
        implements Event {

    /** Why. */
    public enum Reason {
        @JsonProperty("no-mailbox")
        NO_MAILBOX,
        @JsonProperty("undeliverable")
        UNDELIVERABLE,
        @JsonProperty("suppressed")
        SUPPRESSED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    @Override
    public UUID key() {
        return participant;
    }
}
