package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.convoke.programme.RevisionSymbol;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the next publication is called, and why.
 *
 * @param other what it could be called as well, if the publisher wants; the same symbol where there is no choice
 */
record Name(RevisionSymbol symbol, Reason reason, RevisionSymbol other) {

    /** Why it is called so. */
    @Schema(name = "NameReason")
    enum Reason {
        /** Nothing was published before. */
        @JsonProperty("first")
        FIRST("It is the first publication"),
        /** Soon after the last publication, and nobody has to do anything else because of it. */
        @JsonProperty("mends-soon-after")
        MENDS_SOON_AFTER("It comes soon after the last publication, and only mends wording, names, titles or numbers"),
        /** It would be a corrigendum, but the last publication has been read. */
        @JsonProperty("too-late-to-correct")
        TOO_LATE("It only mends wording, names, titles or numbers, but the last publication is too long ago"),
        /** Something takes place otherwise. */
        @JsonProperty("more-than-mends")
        MORE_THAN_MENDS("It changes more than wording, names, titles or numbers"),
        /** The publisher said so. */
        @JsonProperty("chosen")
        CHOSEN("The publisher chose it");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
