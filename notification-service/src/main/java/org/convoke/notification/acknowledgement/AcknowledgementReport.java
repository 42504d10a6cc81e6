package org.convoke.notification.acknowledgement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mailbox that said, by the link in its message, that it was read. */
@Schema(name = "Acknowledged")
public record AcknowledgementReport(
        String address,

        @Schema(description = "Who read it, as they named themselves; null where they did not") @Nullable
        String name,

        @Schema(description = "When it was said first") Instant at) {}
