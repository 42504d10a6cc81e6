package org.convoke.notification.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.convoke.notification.hold.Hold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the sending stands at this moment. */
@Schema(name = "Sending")
record SendingReport(
        @Schema(description = "What is not sent until somebody resumes it, the oldest first")
        List<Hold> holds,

        Queue queue,

        @Schema(description = "As this replica knows them, in the order of the settings")
        List<RelayReport> relays,

        @Schema(description = "Domains that say \"later\" or whose limit makes messages wait, at most 200")
        List<SlowDomain> slowDomains,

        @Schema(description = "Work that has made no progress, whatever the reason; empty where all is well")
        List<Stalled.Work> withoutProgress) {

    /** What waits. */
    @Schema(name = "Queue")
    record Queue(
            @Schema(description = "Deliveries that have not come to their end, by state")
            Map<String, Long> byState,

            @Schema(description = "Deliveries that could be sent now, not counting those of notices that do not go out")
            long due,

            @Schema(description = "Since when the oldest of these has been due") @Nullable
            Instant oldestDueAt,

            @Schema(description = "Since when the oldest delivery that has not come to its end is owed") @Nullable
            Instant oldestOwedAt) {}

    /** One of our relays. */
    @Schema(name = "Relay")
    record RelayReport(
            String name,
            String host,

            @Schema(description = "A relay of a higher number is used only while none of a lower one can be")
            int priority,

            @Schema(description = "Its share among those of the same priority")
            int weight,

            @Schema(description = "How many conversations this replica has with it at once, at most")
            int connections,

            RelayState state,

            @Schema(description = "Since when it is left out") @Nullable
            Instant since,

            @Schema(description = "Its words, or why it cannot be reached") @Nullable
            String words,

            @Schema(description = "How fast it may be sent to, by all replicas together; null where nothing limits it")
            @Nullable
            String rate) {}

    /** Whether it gets messages. */
    @Schema(name = "RelayState")
    enum RelayState {
        @JsonProperty("in-use")
        IN_USE,
        /** It refuses us or cannot be reached; only probes go over it. */
        @JsonProperty("left-out")
        LEFT_OUT,
        @JsonProperty("held")
        HELD
    }

    /** A domain whose messages wait. */
    @Schema(name = "SlowDomain")
    record SlowDomain(
            String domain,

            @Schema(description = "How often in a row it said \"later\"")
            int refusals,

            @Schema(description = "Until when nothing is sent there") @Nullable
            Instant notBefore,

            @Schema(description = "Until when its limit makes messages wait") @Nullable
            Instant spreadUntil,

            @Schema(description = "What its server said last") @Nullable
            String words) {}
}
