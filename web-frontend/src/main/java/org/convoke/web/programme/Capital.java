package org.convoke.web.programme;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Makes a word the beginning of a line, by the rules of its language. */
final class Capital {

    private Capital() {}

    static String first(String text, String language) {
        var locale = ULocale.forLanguageTag(language);
        return UCharacter.toTitleCase(
                locale, text, BreakIterator.getSentenceInstance(locale), UCharacter.TITLECASE_NO_LOWERCASE);
    }
}
