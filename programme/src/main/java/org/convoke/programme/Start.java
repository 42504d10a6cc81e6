package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalTime;

/** How a start is planned: at a time of day, or after the adjournment of another meeting. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Start.At.class), @JsonSubTypes.Type(Start.After.class)})
public sealed interface Start {

    /** Starts at a local time of the venue. */
    record At(LocalTime at) implements Start {
        @Override
        public LocalTime expected() {
            return at;
        }
    }

    /** Starts when another meeting has adjourned, which is expected about the estimate. */
    record After(MeetingId after, LocalTime estimate) implements Start {
        @Override
        public LocalTime expected() {
            return estimate;
        }
    }

    /** The time of day to plan with. */
    LocalTime expected();
}
