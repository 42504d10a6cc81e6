package org.convoke.notification.report;

import java.time.Instant;
import java.util.UUID;
import org.convoke.notification.email.MessageKind;
import org.convoke.programme.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice and its counts: States are participants, each counted once; mailboxes are deliveries, each counted once. */
@Schema(name = "Notice")
public record NoticeReport(
        UUID id,
        UUID session,
        MessageKind kind,

        @Schema(description = "The number of the revision that it tells, null for an invitation") @Nullable
        Integer revision,

        @Schema(description = "Its symbol", examples = "Rev.1") @Nullable
        String symbol,

        @Schema(description = "Of an announcement, as it was written; null for other notices") @Nullable
        LocalizedText subject,

        NoticeState state,

        @Schema(description = "Why it is held, paused or cancelled, or was when it came to its end") @Nullable
        String pausedReason,

        @Schema(description = "When the revision was published, null for an invitation") @Nullable
        Instant publishedAt,

        @Schema(description = "When the revision was published, or when the first was invited")
        Instant createdAt,

        @Nullable Instant firstAcceptedAt,
        @Nullable Instant lastAcceptedAt,
        @Nullable Instant completedAt,

        @Schema(description = "Told, waiting and not reached together")
        int statesInvited,

        int statesTold,
        int statesWaiting,

        @Schema(description = "Among them those without a mailbox")
        int statesNotReached,

        @Schema(description = "Those of which a mailbox has said by its link that it read the message")
        int statesAcknowledged,

        int mailboxes,

        @Schema(description = "Handed over or delivered") int accepted,

        @Schema(description = "Queued, deferred or just being sent")
        int waiting,

        int undeliverable,
        int suppressed,
        int cancelled,

        @Schema(description = "The final dot was not answered; they are tried again")
        int inDoubt,

        @Schema(description = "Messages that were sent again after an end without an answer")
        int possibleRepeats) {}
