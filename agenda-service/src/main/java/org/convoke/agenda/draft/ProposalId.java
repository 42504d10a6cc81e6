package org.convoke.agenda.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a proposal. */
record ProposalId(@JsonValue UUID value) {

    @JsonCreator
    public ProposalId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
