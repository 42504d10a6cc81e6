package org.convoke.agenda.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of file that are taken. */
public enum ContentKind {
    @JsonProperty("pdf")
    PDF("application/pdf"),
    @JsonProperty("docx")
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    @JsonProperty("odt")
    ODT("application/vnd.oasis.opendocument.text");

    private final String mediaType;

    ContentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As {@code Content-Type} says it. */
    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return switch (this) {
            case PDF -> "pdf";
            case DOCX -> "docx";
            case ODT -> "odt";
        };
    }

    /** Whether a browser may show it in place; the others are programs' own and are only saved. */
    public boolean isShownInPlace() {
        return this == PDF;
    }
}
