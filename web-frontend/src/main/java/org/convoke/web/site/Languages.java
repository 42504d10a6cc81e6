package org.convoke.web.site;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.convoke.wording.Words;

/** The languages that the pages have: those of their bundle, so that another one is files only. */
public final class Languages {

    /** The bundle with the words of the pages. */
    public static final String BUNDLE = "pages";

    private Languages() {}

    /** The codes of all languages, in order. */
    public static List<String> all() {
        return Words.languages(BUNDLE);
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
