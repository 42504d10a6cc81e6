package org.convoke.agenda.document;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a document is for. */
enum DocumentKind {
    @JsonProperty("procedural-note")
    PROCEDURAL_NOTE,
    @JsonProperty("concept-note")
    CONCEPT_NOTE,
    @JsonProperty("background-paper")
    BACKGROUND_PAPER,
    @JsonProperty("report")
    REPORT,
    @JsonProperty("draft-resolution")
    DRAFT_RESOLUTION,
    @JsonProperty("letter")
    LETTER,
    @JsonProperty("statement")
    STATEMENT,
    @JsonProperty("information")
    INFORMATION,
    @JsonProperty("other")
    OTHER
}
