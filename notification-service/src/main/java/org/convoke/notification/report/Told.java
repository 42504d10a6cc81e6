package org.convoke.notification.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.acknowledgement.AcknowledgementReport;
import org.convoke.notification.delivery.DeliveryReport;
import org.convoke.notification.email.MessageKind;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as one participant got it. */
@Schema(name = "Told")
record Told(
        UUID notice,
        UUID session,
        MessageKind kind,

        @Schema(description = "The symbol of the revision that it tells, null for an invitation", examples = "Rev.1")
        @Nullable
        String symbol,

        @Schema(description = "The symbol of the revision that the participant was told before") @Nullable
        String was,

        @Schema(description = "Of an announcement, as it was written; null for other notices") @Nullable
        LocalizedText subject,

        ReachedState state,
        @Nullable Instant toldAt,

        @Schema(description = "The language that it was written in, null where it has no message of its own") @Nullable
        String language,

        @Schema(description = "Which of its mailboxes said by their link that they read it, the first to do so first")
        List<AcknowledgementReport> acknowledgements,

        List<DeliveryReport> deliveries,

        @Schema(description = "When it was told by telephone, the first call first")
        List<TelephoneCall> telephone) {}
