package org.convoke.notification.acknowledgement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.convoke.notification.email.MessageKind;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a link acknowledges, and whether that was done.
 *
 * @param names short names of the participant by language
 */
@Schema(name = "Acknowledgement")
record Acknowledgement(
        UUID notice,
        UUID session,
        MessageKind kind,

        @Schema(description = "The session's title; null while what is known of it is being read again") @Nullable
        LocalizedText title,

        @Schema(description = "Of an announcement, as it was written; null for other notices") @Nullable
        LocalizedText subject,

        @Schema(description = "The revision that the message told, null where there was none", examples = "Rev.1")
        @Nullable
        String symbol,

        @Schema(description = "Its number") @Nullable Integer revision,

        String participant,
        Map<String, String> names,

        @Schema(description = "The mailbox that the message was sent to")
        String address,

        @Schema(description = "When it was acknowledged first, null where it was not yet") @Nullable
        Instant acknowledgedAt,

        @Schema(description = "Who did, as they named themselves") @Nullable
        String name) {}
