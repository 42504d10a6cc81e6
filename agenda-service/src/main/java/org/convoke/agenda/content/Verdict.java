package org.convoke.agenda.content;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of looking into a file. */
public sealed interface Verdict {

    /** It is of that kind, and taken. */
    record Taken(ContentKind kind) implements Verdict {}

    /**
     * It is not taken.
     *
     * @param why to follow "The file"
     */
    record Refused(Reason reason, String why) implements Verdict {}

    /** Why files are refused, for programs. */
    enum Reason {
        @JsonProperty("unknown-kind")
        UNKNOWN_KIND,
        @JsonProperty("damaged")
        DAMAGED,
        @JsonProperty("ambiguous")
        AMBIGUOUS,
        @JsonProperty("encrypted")
        ENCRYPTED,
        @JsonProperty("active-content")
        ACTIVE_CONTENT,
        @JsonProperty("unpacks-to-too-much")
        UNPACKS_TO_TOO_MUCH
    }

    /** It is none of the kinds. */
    static Refused unknown() {
        return new Refused(
                Reason.UNKNOWN_KIND,
                "is no PDF, no Word document (DOCX) and no OpenDocument text (ODT) by its content");
    }

    /** It can not be read to its end. */
    static Refused damaged(String why) {
        return new Refused(Reason.DAMAGED, why);
    }

    /** It does something when it is opened, or carries what does. */
    static Refused active(String what) {
        return new Refused(Reason.ACTIVE_CONTENT, "holds " + what + "; a paper may hold none");
    }

    /** It asks for a password. */
    static Refused encrypted() {
        return new Refused(
                Reason.ENCRYPTED, "is encrypted; readers have no password, and nobody can see what is in it");
    }

    /** It would fill the memory or the disk of whoever opens it. */
    static Refused bomb() {
        return new Refused(
                Reason.UNPACKS_TO_TOO_MUCH, "unpacks to far more than a paper of its length can hold, at most 512 MiB");
    }
}
