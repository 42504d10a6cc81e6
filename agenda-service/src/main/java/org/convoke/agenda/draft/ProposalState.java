package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a proposal stands. */
enum ProposalState {
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
