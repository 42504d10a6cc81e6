package org.convoke.web.site;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.convoke.wording.Words;

/**
 * The languages that the pages have: those of their bundle, so that another one is files only. The pages of the
 * secretariat have a bundle of their own, in fewer languages, and are shown in English to readers of the others.
 */
public final class Languages {

    /** The bundle with the words of the pages. */
    public static final String BUNDLE = "pages";

    /** The bundle with the words that only the pages of the secretariat have. */
    public static final String DESK = "desk";

    private Languages() {}

    /** The codes of all languages, in the order of their English names, as the United Nations list them. */
    public static List<String> all() {
        return ordered(BUNDLE);
    }

    /** The languages that the pages of the secretariat have, in the same order. */
    public static List<String> ofDesk() {
        return ordered(DESK);
    }

    private static List<String> ordered(String bundle) {
        return Words.languages(bundle).stream()
                .sorted(Comparator.comparing(language -> name(language, Words.ENGLISH)))
                .toList();
    }

    /** The language in which a reader of another one is shown the pages of the secretariat. */
    static String onDesk(String language) {
        return Words.languages(DESK).contains(language) ? language : Words.ENGLISH;
    }

    /** The words of the pages of the secretariat, with those that all pages share. */
    static Words deskWords(String language) {
        return Words.in(List.of(BUNDLE, DESK), language);
    }

    /** The best of our languages for a browser's {@code Accept-Language}; English where nothing fits. */
    static String preferred(String acceptLanguage) {
        try {
            return LocaleMatcher.builder()
                    .setSupportedULocales(
                            all().stream().map(ULocale::forLanguageTag).toList())
                    .setDefaultULocale(ULocale.ENGLISH)
                    .build()
                    .getBestMatch(acceptLanguage)
                    .getLanguage();
        } catch (IllegalArgumentException notALanguageRange) {
            return Words.ENGLISH;
        }
    }

    /** What a language calls itself, as a heading of its own: "Français". */
    public static String ownName(String language) {
        var locale = ULocale.forLanguageTag(language);
        var name = locale.getDisplayName(locale);
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(locale.toLocale()) + name.substring(first);
    }

    /** What a language is called in another one, for running text: "French", « français ». */
    public static String name(String language, String inLanguage) {
        return ULocale.getDisplayName(language, ULocale.forLanguageTag(inLanguage));
    }
}
