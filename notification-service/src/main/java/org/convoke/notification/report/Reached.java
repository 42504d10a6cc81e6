package org.convoke.notification.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.notification.acknowledgement.AcknowledgementReport;
import org.convoke.notification.delivery.DeliveryReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant of a notice, and what became of its messages. */
@Schema(name = "Reached")
public record Reached(
        Who participant,
        ReachedState state,

        @Schema(description = "Why it was not reached: no-mailbox, undeliverable, suppressed, superseded, cancelled")
        @Nullable
        String reason,

        @Nullable Instant toldAt,

        @Schema(description = "The symbol of the revision that it was told before", examples = "Tentative agenda")
        @Nullable
        String was,

        @Schema(description = "The symbol of the revision that this tells it", examples = "Rev.1") @Nullable
        String isNow,

        @Schema(description = "Which of its mailboxes said by their link that they read it, the first to do so first")
        List<AcknowledgementReport> acknowledgements,

        @Schema(description = "None where it has no mailbox, or where its invitation tells it this too")
        List<DeliveryReport> deliveries,

        @Schema(description = "When it was told by telephone, the first call first; whatever its mailboxes say")
        List<TelephoneCall> telephone) {

    /**
     * Whom a row is about.
     *
     * @param names short names by language
     */
    @Schema(name = "Who")
    public record Who(UUID id, String code, Map<String, String> names) {}
}
