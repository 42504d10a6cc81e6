package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an agenda item is. */
public enum ItemKind implements Facet.Word {
    @JsonProperty("opening")
    OPENING,
    @JsonProperty("panel")
    PANEL,
    @JsonProperty("interactive-discussion")
    INTERACTIVE_DISCUSSION,
    @JsonProperty("general-debate")
    GENERAL_DEBATE,
    @JsonProperty("dialogue")
    DIALOGUE,
    @JsonProperty("side-event")
    SIDE_EVENT,
    @JsonProperty("break")
    BREAK,
    @JsonProperty("summary")
    SUMMARY,
    @JsonProperty("closing")
    CLOSING
}
