package org.convoke.web.publicsite;

import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText.Shown;

/**
 * A document in the list of a session's documents.
 *
 * @param anchor where it stands on the page
 * @param kind "Report"; empty for one that is kept elsewhere
 * @param amends "Corrigendum to A/CONF.231/3"
 * @param amendedBy the documents that change it
 * @param place the item or meeting that it belongs to; empty where that is the session
 * @param languages of all of its versions, the columns of its table
 * @param versions the newest first, the rows
 */
record ListedDocument(
        String anchor,
        Optional<String> symbol,
        Optional<String> kind,
        Shown title,
        Optional<Related> amends,
        List<Related> amendedBy,
        Optional<Place> place,
        List<Language> languages,
        List<Version> versions) {

    /** Another document, with where it stands on the page if it is one of the session's. */
    record Related(String text, Optional<String> anchor) {}

    /** What a document belongs to. */
    record Place(Shown title, String href) {}

    /** A language, named in itself. */
    record Language(String code, String name) {}

    /**
     * A version.
     *
     * @param name "Version 2, 3 September 2017 at 09:00 (Vienna)"; empty for one that is kept elsewhere
     * @param cells one for each language, empty where the version is not in it
     */
    record Version(String name, boolean current, List<Optional<Copy>> cells) {}

    /**
     * A version in one language.
     *
     * @param facts "PDF, 120 kB", or the name of the language where no more is known
     */
    record Copy(String address, String facts) {}
}
