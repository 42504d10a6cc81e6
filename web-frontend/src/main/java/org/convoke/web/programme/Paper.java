package org.convoke.web.programme;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Document;
import org.convoke.programme.LocalizedText.Shown;
import org.convoke.wording.Words;

/**
 * A document of an item, with its language versions side by side.
 *
 * @param symbol by which it is cited, the same in every language
 * @param version where it is not the first
 * @param others where to read it in other languages
 */
public record Paper(
        Shown title,
        String address,
        String language,
        Optional<String> symbol,
        Optional<String> version,
        List<Edition> others) {

    /**
     * A language version.
     *
     * @param name of the language, in itself
     */
    public record Edition(String language, String name, String address) {}

    static Paper of(Document document, Words words) {
        return new Paper(
                document.title().in(words.language()),
                document.address(),
                document.title().source(),
                Optional.ofNullable(document.symbol()),
                document.version() > 1
                        ? Optional.of(words.say("document.version", "version", document.version()))
                        : Optional.empty(),
                document.languages().entrySet().stream()
                        .map(entry -> new Edition(entry.getKey(), nameOf(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static String nameOf(String language) {
        var locale = ULocale.forLanguageTag(language);
        return Capital.first(locale.getDisplayName(locale), language);
    }
}
