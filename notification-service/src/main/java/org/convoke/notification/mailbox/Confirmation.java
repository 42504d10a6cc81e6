package org.convoke.notification.mailbox;

import java.time.Instant;
import java.util.Map;
import org.convoke.events.DutyStation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a link confirms, and whether that was done.
 *
 * @param names short names of the participant by language
 */
@Schema(name = "MailboxConfirmation")
record Confirmation(
        @Schema(description = "The participant's code") String participant,
        Map<String, String> names,
        DutyStation station,
        String address,

        @Schema(description = "When it was confirmed first, null where it was not yet") @Nullable
        Instant confirmedAt) {}
