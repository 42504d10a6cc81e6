package org.convoke.notification.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.notification.delivery.DeliveryState;
import org.convoke.notification.report.ReachedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant of a notice: whether it was told, when, and by which messages. */
@Schema(name = "Proven")
@JsonPropertyOrder({"code", "names", "outcome", "reason", "toldAt", "messages"})
record Proven(
        String code,

        @Schema(description = "Short names by language") Map<String, String> names,

        ReachedState outcome,

        @Schema(description = "Why it was not reached: no-mailbox, undeliverable, suppressed, superseded, cancelled")
        @Nullable
        String reason,

        @Nullable Instant toldAt,

        @Schema(description = "None where it has no mailbox. Who was told by its invitation has that one's messages")
        List<Sent> messages) {

    Proven {
        names = Collections.unmodifiableMap(new TreeMap<>(names));
        messages = List.copyOf(messages);
    }

    /** Its English name. */
    String name() {
        return names.getOrDefault("en", code);
    }

    /** Its name in a language, English where there is none. */
    String name(String language) {
        return names.getOrDefault(language, name());
    }

    /** Whether one of its mailboxes said that the message was read. */
    boolean isAcknowledged() {
        return messages.stream().anyMatch(message -> message.acknowledgedAt() != null);
    }

    /** One message to one mailbox. */
    @Schema(name = "ProvenMessage")
    record Sent(
            UUID delivery,
            String address,
            DutyStation station,

            @Schema(description = "Whether the mailbox decides if the participant is told; others get a copy")
            boolean primary,

            String language,
            DeliveryState state,

            @Schema(description = "When a mail server took it, null where none did") @Nullable
            Instant acceptedAt,

            @Schema(description = "The mail server that answered last") @Nullable
            String server,

            @Nullable Integer code,
            @Nullable String enhanced,

            @Schema(description = "Its words, as it gave them, or ours where no server was asked") @Nullable
            String words,

            @Schema(description = "As it stands in the message, with its angle brackets")
            String messageId,

            int attempts,
            int possibleRepeats,

            @Schema(description = "The revision that the message tells, null for an invitation without a programme")
            @Nullable
            Told revision,

            @Schema(description = "When somebody said by the link in the message that it was read") @Nullable
            Instant acknowledgedAt,

            @Schema(description = "Who, as they named themselves") @Nullable
            String acknowledgedBy) {

        /** What the server said, in one line: "250 2.0.0 Ok". */
        String answer() {
            return (code == null ? "" : code + " ")
                    + (enhanced == null ? "" : enhanced + " ")
                    + (words == null ? "" : words);
        }
    }

    /**
     * A revision.
     *
     * @param contentHash SHA-256 of its programme, lower-case hexadecimal
     */
    @Schema(name = "ProvenRevision")
    record Told(int number, String symbol, String contentHash) {}
}
