package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of a primary addressed mission of the participant was handed over to its mail server.
 *
 * @param revision the number of the revision that it was told, null for an invitation without a programme
 * @param toldAt when the server took the first message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantTold(
        UUID participant,
        UUID session,
        UUID notice,
        NoticeKind kind,
        @Nullable Integer revision,
        Instant toldAt) implements Event {
    @Override
    public UUID key() {
        return participant;
    }
}
