package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A seat of the Organization at which participants keep missions. */
public enum DutyStation {
    @JsonProperty("new-york")
    NEW_YORK,
    @JsonProperty("geneva")
    GENEVA,
    @JsonProperty("vienna")
    VIENNA
}
