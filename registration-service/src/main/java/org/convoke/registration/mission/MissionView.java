package org.convoke.registration.mission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Standing;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mission as those who may see it read it. */
@Schema(name = "Mission", description = "A participant's office at a duty station and how it is written to.")
record MissionView(
        UUID id,
        DutyStation station,
        List<String> languages,

        @Schema(description = "What stands below the first language in every message; null for nothing") @Nullable
        String secondLanguage,

        @Schema(description = "The IANA zone of the capital; null where the clock of the seat is meant") @Nullable
        String capitalZone,

        Pace pace,
        Calendar calendar,
        List<MailboxView> mailboxes,

        @Schema(description = "What could not be made sure of when it was written; in the answer to that only")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Warning> warnings,

        long version) {

    /** An address, what it receives, and who said that it is right. */
    @Schema(name = "Mailbox")
    record MailboxView(
            String address,
            Purpose purpose,
            Turn turn,

            @Schema(
                    description = "An unconfirmed one is sent nothing but the question whether it is right; one that is"
                            + " leaving was taken off the list and is used until another is confirmed")
            Standing standing,

            @Schema(description = "When it was asked last whether it is right; null where it never was") @Nullable
            Instant askedAt,

            @Schema(description = "When it last answered by its link; null where it never did") @Nullable
            Instant confirmedAt) {}

    /** Something that could not be made sure of. */
    @Schema(name = "Warning")
    record Warning(
            @Schema(description = "Where, as a JSON pointer into the body")
            String field,

            String message) {}

    /** The same with what could not be made sure of. */
    MissionView warnedOf(List<Warning> doubts) {
        return new MissionView(
                id, station, languages, secondLanguage, capitalZone, pace, calendar, mailboxes, doubts, version);
    }

    /** @param questions what its mailboxes were asked, the oldest first */
    static MissionView of(Mission mission, List<Question> questions) {
        var correspondence = mission.correspondence();
        return new MissionView(
                mission.id(),
                mission.station(),
                correspondence.languages(),
                correspondence.secondLanguage(),
                correspondence.capitalZone() == null
                        ? null
                        : correspondence.capitalZone().getId(),
                correspondence.pace(),
                correspondence.calendar(),
                mission.listed().stream()
                        .map(listed -> mailbox(listed, questions))
                        .toList(),
                List.of(),
                mission.version());
    }

    private static MailboxView mailbox(Listed listed, List<Question> questions) {
        var own = questions.stream()
                .filter(question -> question.address().sameMailbox(listed.address()))
                .toList();
        return new MailboxView(
                listed.address().text(),
                listed.mailbox().purpose(),
                listed.mailbox().turn(),
                listed.standing(),
                own.isEmpty() ? null : own.getLast().askedAt(),
                own.stream()
                        .flatMap(question -> question.confirmedAt().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }
}
