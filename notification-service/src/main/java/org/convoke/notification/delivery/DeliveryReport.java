package org.convoke.notification.delivery;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.notification.database.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One message to one mailbox, as people read what became of it. */
@Schema(name = "Delivery")
public record DeliveryReport(
        UUID id,
        String address,
        DutyStation station,

        @Schema(description = "Whether the mailbox decides if the participant is told; others get a copy")
        boolean primary,

        String language,
        DeliveryState state,
        int attempts,

        @Schema(description = "How often it was sent again after an end without an answer")
        int possibleRepeats,

        @Schema(description = "Our relay that it went over last, as the settings call it") @Nullable
        String relay,

        @Schema(description = "The mail server that answered last") @Nullable
        String host,

        @Schema(description = "Its reply code") @Nullable Integer code,

        @Schema(description = "Its enhanced status code") @Nullable
        String enhanced,

        @Schema(description = "Its words, as it gave them, or ours where no server was asked") @Nullable
        String words,

        @Schema(description = "When it came to its end") @Nullable
        Instant settledAt,

        @Schema(description = "Not before this time, and not while its notice is paused or held") @Nullable
        Instant nextAttemptAt) {

    static DeliveryReport read(Row row) throws SQLException {
        var state = row.word("state", DeliveryState.class);
        return new DeliveryReport(
                row.uuid("id"),
                row.text("address"),
                row.word("station", DutyStation.class),
                row.yes("is_primary"),
                row.text("language"),
                state,
                row.number("attempts"),
                row.number("possible_repeats"),
                row.textOrNull("relay"),
                row.textOrNull("host"),
                row.numberOrNull("code"),
                row.textOrNull("enhanced"),
                row.textOrNull("words"),
                row.instantOrNull("settled_at"),
                state.waits() ? row.instant("due") : null);
    }
}
