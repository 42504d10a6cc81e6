package org.convoke.registration.mission;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a mission's history. */
@Schema(name = "MissionHistoryLine")
record HistoryView(
        Instant at,

        @Schema(
                description =
                        "A user name, or \"link\" where somebody who reads the mailbox used the link that was sent to it")
        String actor,

        @Schema(
                description =
                        "listed, removed, changed (what it receives, and when it is its turn), moved, asked, confirmed,"
                                + " vouched, languages, second-language, capital-zone, pace, calendar",
                examples = "listed")
        String what,

        @Schema(description = "The mailbox that it is about; null where it is about the mission") @Nullable
        String address,

        @Schema(description = "As it was; null for nothing") @Nullable
        String was,

        @Schema(description = "As it is since then; null for nothing") @Nullable
        String isNow) {

    static HistoryView of(Happened happened) {
        var line = happened.line();
        return new HistoryView(
                happened.at(),
                happened.actor(),
                line.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                line.address(),
                line.was(),
                line.isNow());
    }
}
