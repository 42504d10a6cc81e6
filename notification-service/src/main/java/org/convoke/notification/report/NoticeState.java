package org.convoke.notification.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.convoke.notification.notice.Course;

/** How far a notice has come. */
public enum NoticeState {
    /** May go out, and nothing has been tried yet. */
    @JsonProperty("scheduled")
    SCHEDULED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("sending")
    SENDING,
    @JsonProperty("paused")
    PAUSED,
    /** Nobody waits and nothing is left to send; it may begin again when a mailbox or an invitation comes late. */
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("cancelled")
    CANCELLED;

    /**
     * Derived, never stored.
     *
     * @param finished whether by its rows there is nothing left to do
     * @param begun whether any message of it was ever started
     */
    static NoticeState of(Course course, boolean finished, boolean begun) {
        if (course == Course.CANCELLED) {
            return CANCELLED;
        }
        if (finished) {
            return COMPLETED;
        }
        return switch (course) {
            case GOING -> begun ? SENDING : SCHEDULED;
            case HELD -> HELD;
            case PAUSED -> PAUSED;
            case CANCELLED -> CANCELLED;
        };
    }
}
