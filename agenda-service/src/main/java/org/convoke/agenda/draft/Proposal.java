package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.convoke.agenda.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would change, who may not do it herself.
 *
 * @param madeAgainst the version of the draft that she had read
 * @param decision what became of it; none while it is open
 */
record Proposal(
        ProposalId id,
        int madeAgainst,
        List<Command> commands,
        @Nullable String remark,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable Decision decision) {

    Proposal {
        commands = List.copyOf(commands);
    }

    /** Where it stands. */
    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        /** As JSON and the database have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param reason why it was declined
     * @param version of the draft that it became
     */
    record Decision(
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable Integer version) {}
}
