package org.convoke.web.programme;

import org.convoke.wording.Words;

/** What a version of a document is called: the second is Rev.1 in every language, as messages say it, and the first has words. */
public final class DocumentVersions {

    private DocumentVersions() {}

    /** "First version", "Rev.1". */
    public static String shown(int version, Words words) {
        return version > 1 ? revision(version) : words.say("document.version.first");
    }

    /** "Rev.1" of the second. */
    public static String revision(int version) {
        return "Rev." + (version - 1);
    }
}
