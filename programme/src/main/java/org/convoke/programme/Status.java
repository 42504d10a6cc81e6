package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How settled a programme is. */
public enum Status implements Facet.Word {
    @JsonProperty("tentative")
    TENTATIVE,
    @JsonProperty("provisional")
    PROVISIONAL,
    @JsonProperty("final")
    FINAL
}
