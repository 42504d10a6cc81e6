package org.convoke.notification.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody of the secretariat told a participant by telephone what no mailbox of it took. */
@Schema(name = "TelephoneCall")
record TelephoneCall(
        @Schema(description = "Who told it") String by,
        @Schema(description = "Whom they spoke to") String spokeTo,
        @Nullable String note,

        @Schema(description = "When they spoke") Instant at) {}
