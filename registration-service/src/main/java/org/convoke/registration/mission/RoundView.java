package org.convoke.registration.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification round as it is shown. */
@Schema(name = "VerificationRound")
record RoundView(
        UUID id,
        Instant begunAt,
        String begunBy,

        @Schema(description = "How many mailboxes were asked")
        int asked,

        @Schema(description = "How many of them have answered")
        int confirmed,

        @Schema(description = "Each of them; only where one round is asked for")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Asked> mailboxes) {

    /** A mailbox that was asked. */
    @Schema(name = "AskedMailbox")
    record Asked(
            @Schema(description = "The participant's code") String participant,
            DutyStation station,
            String address,

            @Schema(description = "When it answered; null where it has not") @Nullable
            Instant confirmedAt) {}
}
