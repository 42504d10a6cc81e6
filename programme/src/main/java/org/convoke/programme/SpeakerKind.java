package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom somebody speaks, as far as it decides how long; in the order in which the floor is usually given. */
public enum SpeakerKind implements Facet.Word {
    @JsonProperty("group-of-states")
    GROUP_OF_STATES,
    @JsonProperty("state")
    STATE,
    @JsonProperty("observer")
    OBSERVER,
    @JsonProperty("organization")
    ORGANIZATION,
    @JsonProperty("stakeholder")
    STAKEHOLDER,
    @JsonProperty("panellist")
    PANELLIST
}
