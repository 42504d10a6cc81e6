package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may sit in a meeting. */
public enum Audience implements Facet.Word {
    @JsonProperty("states")
    STATES,
    @JsonProperty("states-and-stakeholders")
    STATES_AND_STAKEHOLDERS,
    @JsonProperty("public")
    PUBLIC
}
