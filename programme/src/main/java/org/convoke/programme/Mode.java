package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a session is attended. */
public enum Mode implements Facet.Word {
    @JsonProperty("in-person")
    IN_PERSON,
    @JsonProperty("hybrid")
    HYBRID,
    @JsonProperty("online")
    ONLINE
}
