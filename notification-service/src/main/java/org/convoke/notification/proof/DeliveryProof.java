package org.convoke.notification.proof;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.report.ReachedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The delivery report of a notice: what the ledger holds of it, as it stood when something in it last changed. */
@Schema(name = "DeliveryProof")
@JsonPropertyOrder({
    "format",
    "notice",
    "kind",
    "session",
    "title",
    "subject",
    "zone",
    "revision",
    "noticedAt",
    "asOf",
    "of"
})
record DeliveryProof(
        @Schema(description = "Names this form of the document", examples = FORMAT)
        String format,

        UUID notice,
        MessageKind kind,
        UUID session,

        @Schema(description = "Of the session, in English") String title,

        @Schema(description = "Of an announcement, as it was written; null for other notices") @Nullable
        String subject,

        @Schema(description = "The time zone of the venue", examples = "Europe/Vienna")
        String zone,

        @Schema(description = "What it tells, null for an invitation")
        Proven.@Nullable Told revision,

        @Schema(description = "When the revision was published, or when the first was invited")
        Instant noticedAt,

        @Schema(
                description =
                        "When anything in this report last changed: until something does, its bytes stay the same")
        Instant asOf,

        @Schema(description = "The code of the only participant that this copy is about, null where it is about all")
        @Nullable
        String of,

        Totals totals,

        @Schema(description = "In English order") List<Proven> participants) {

    static final String FORMAT = "convoke-delivery-report-v1";

    /** How many: participants are counted once, mailboxes once. */
    @Schema(name = "DeliveryTotals")
    @JsonPropertyOrder({"invited", "told", "waiting", "notReached", "acknowledged", "mailboxes", "accepted"})
    record Totals(
            @Schema(description = "Told, waiting and not reached together")
            int invited,

            int told,
            int waiting,
            int notReached,
            int acknowledged,
            int mailboxes,

            @Schema(description = "Mailboxes whose message a mail server has taken")
            int accepted) {

        /** @param unheard who is counted as invited, and of whom nothing more is known yet */
        static Totals of(List<Proven> participants, int unheard) {
            var messages = participants.stream()
                    .flatMap(one -> one.messages().stream())
                    .toList();
            var waiting = in(participants, ReachedState.WAITING) + unheard;
            return new Totals(
                    participants.size() + unheard,
                    in(participants, ReachedState.TOLD),
                    waiting,
                    in(participants, ReachedState.NOT_REACHED),
                    (int) participants.stream().filter(Proven::isAcknowledged).count(),
                    messages.size(),
                    (int) messages.stream()
                            .filter(message -> message.acceptedAt() != null)
                            .count());
        }

        private static int in(List<Proven> participants, ReachedState outcome) {
            return (int) participants.stream()
                    .filter(one -> one.outcome() == outcome)
                    .count();
        }
    }
}
