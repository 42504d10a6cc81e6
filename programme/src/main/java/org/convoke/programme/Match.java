package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which of the current programme something that arrives is thought to be.
 *
 * @param <I> the kind of id, of a meeting, an item or a deadline
 * @param current none where it is new
 * @param confidence from 0 to 1, how sure that is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Match<I>(I arriving, @Nullable I current, Reason reason, double confidence) {

    /** What spoke for it. */
    public enum Reason {
        @JsonProperty("by-id")
        BY_ID,
        @JsonProperty("by-number")
        BY_NUMBER,
        @JsonProperty("by-time-and-title")
        BY_TIME_AND_TITLE,
        @JsonProperty("by-title")
        BY_TITLE,
        @JsonProperty("new")
        NEW
    }

    static <I> Match<I> isNew(I arriving) {
        return new Match<>(arriving, null, Reason.NEW, 1);
    }
}
