package org.convoke.registration.mission;

import java.util.List;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a focal point sends to say how its mission is written to; nothing in it is trusted yet. */
@Schema(name = "MissionForm", description = "How a mission is to be written to: the whole of it, not the difference.")
record MissionForm(
        @Schema(description = "Languages of correspondence, BCP 47, the preferred one first; 1 to 6", required = true)
        @Nullable
        List<@Nullable String> languages,

        @Schema(
                description = "At most 20, in the order of the mission; none means that it cannot be written to",
                required = true)
        @Nullable
        List<@Nullable MailboxForm> mailboxes) {

    /** An address as it was typed, and what it is for. */
    @Schema(name = "MailboxForm")
    record MailboxForm(
            @Schema(examples = "office@mission.example", required = true) @Nullable
            String address,

            @Schema(description = "What it receives; all where it is not said") @Nullable
            Purpose purpose) {}
}
