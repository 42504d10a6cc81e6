package org.convoke.notification.report;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a publication would be told, as things are now. */
@Schema(name = "Rehearsed")
record Rehearsed(
        @Schema(description = "The invited participants") int states,

        @Schema(description = "The mailboxes that would be written to")
        int mailboxes,

        @Schema(description = "How many of these read which language")
        Map<String, Integer> languages,

        @Schema(description = "Those whom no message would reach, in English order")
        List<Unreachable> notReachable) {

    /** Somebody whom no message would reach. */
    @Schema(name = "Unreachable")
    record Unreachable(
            Reached.Who participant,

            @Schema(description = "no-mailbox or suppressed")
            String reason) {}
}
