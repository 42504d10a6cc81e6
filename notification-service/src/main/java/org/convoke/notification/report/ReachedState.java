package org.convoke.notification.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a participant was told. */
public enum ReachedState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("told")
    TOLD,
    @JsonProperty("not-reached")
    NOT_REACHED
}
