package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a notice says. */
public enum NoticeKind {
    /** First contact: the participant is invited, with the programme where there is one. */
    @JsonProperty("invitation")
    INVITATION,
    /** The first programme, to a participant that was invited before there was one. */
    @JsonProperty("programme")
    PROGRAMME,
    /** What was and what is now, to a participant that was told a programme before. */
    @JsonProperty("change")
    CHANGE
}
