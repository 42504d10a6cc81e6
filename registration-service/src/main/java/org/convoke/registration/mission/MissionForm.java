package org.convoke.registration.mission;

import java.util.List;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a focal point sends to say how its mission is written to; nothing in it is trusted yet. */
@Schema(name = "MissionForm", description = "How a mission is to be written to: the whole of it, not the difference.")
record MissionForm(
        @Schema(description = "Languages of correspondence, BCP 47, the preferred one first; 1 to 6", required = true)
        @Nullable
        List<@Nullable String> languages,

        @Schema(
                description = "At most 20, in the order of the mission; none means that it cannot be written to",
                required = true)
        @Nullable
        List<@Nullable MailboxForm> mailboxes,

        @Schema(
                description =
                        "A language, BCP 47, whose text stands below that of the first in every message; none where"
                                + " it is not said",
                examples = "en")
        @Nullable
        String secondLanguage,

        @Schema(
                description =
                        "The IANA time zone of the capital: times are given by the venue's clock, then by this one;"
                                + " the seat's where it is not said",
                examples = "Africa/Cairo")
        @Nullable
        String capitalZone,

        @Schema(description = "When changes that are not urgent are told; at once where it is not said") @Nullable
        Pace pace,

        @Schema(
                description =
                        "Whether a message about one meeting is an invitation to it besides; the attached file alone where"
                                + " it is not said")
        @Nullable
        Calendar calendar) {

    /** One that wishes nothing else. */
    MissionForm(@Nullable List<@Nullable String> languages, @Nullable List<@Nullable MailboxForm> mailboxes) {
        this(languages, mailboxes, null, null, null, null);
    }

    /** An address as it was typed, and what it is for. */
    @Schema(name = "MailboxForm")
    record MailboxForm(
            @Schema(examples = "office@mission.example", required = true) @Nullable
            String address,

            @Schema(description = "What it receives; all where it is not said") @Nullable
            Purpose purpose,

            @Schema(
                    description =
                            "Whether it is used always, or where none of those before it took the message; always where"
                                    + " it is not said")
            @Nullable
            Turn turn) {

        /** One that is used always. */
        MailboxForm(@Nullable String address, @Nullable Purpose purpose) {
            this(address, purpose, null);
        }
    }
}
