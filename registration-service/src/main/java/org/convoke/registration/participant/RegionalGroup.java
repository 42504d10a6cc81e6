package org.convoke.registration.participant;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The regional groups of the General Assembly, as they are counted for elections. */
public enum RegionalGroup {
    @JsonProperty("african")
    AFRICAN,
    @JsonProperty("asia-pacific")
    ASIA_PACIFIC,
    @JsonProperty("eastern-european")
    EASTERN_EUROPEAN,
    @JsonProperty("latin-american-and-caribbean")
    LATIN_AMERICAN_AND_CARIBBEAN,
    @JsonProperty("western-european-and-other")
    WESTERN_EUROPEAN_AND_OTHER
}
