package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may read that something exists; it says nothing of who may sit there. Ordered from open to closed. */
public enum Visibility implements Facet.Word {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("participants")
    PARTICIPANTS,
    @JsonProperty("internal")
    INTERNAL;

    /** Whether a reader who may see up to the given level sees this. */
    public boolean isSeenBy(Visibility reader) {
        return compareTo(reader) <= 0;
    }
}
