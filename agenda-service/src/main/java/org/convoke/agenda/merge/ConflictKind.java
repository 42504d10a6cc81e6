package org.convoke.agenda.merge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which way two changes are against each other. */
public enum ConflictKind {
    /** Both say the same field of the same thing, and not the same. */
    @JsonProperty("same-field")
    SAME_FIELD,
    /** Mine needs what theirs took away. */
    @JsonProperty("cancelled-meanwhile")
    CANCELLED_MEANWHILE,
    /** Mine takes away what theirs changed. */
    @JsonProperty("changed-meanwhile")
    CHANGED_MEANWHILE
}
