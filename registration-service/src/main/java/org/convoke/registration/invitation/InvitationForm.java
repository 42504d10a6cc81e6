package org.convoke.registration.invitation;

import java.util.List;
import java.util.Set;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a client wants invited: kinds, or participants, not both. */
@Schema(name = "InvitationForm", description = "Whom to invite: everybody of some kinds, or some participants.")
record InvitationForm(
        @Schema(description = "Everybody of these kinds") @Nullable
        Set<Kind> kinds,

        @Schema(description = "These, by code or id", examples = "[\"CHE\", \"MEX\"]") @Nullable
        List<@Nullable String> participants) {

    /**
     * What is meant.
     *
     * @throws Problem 400 where it is neither or both, or where nothing is in it
     */
    Selection selection() {
        if (kinds != null && participants == null && !kinds.isEmpty()) {
            return new Selection.Everybody(kinds);
        }
        if (participants != null && kinds == null && !participants.isEmpty()) {
            return new Selection.These(participants.stream()
                    .map(reference -> reference == null ? "" : reference)
                    .toList());
        }
        var field = participants == null ? "/kinds" : "/participants";
        throw Problem.invalid(List.of(
                        Violation.inBody(field, "either kinds or participants must be given, with at least one in it")))
                .build();
    }
}
