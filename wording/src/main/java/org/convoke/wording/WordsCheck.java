package org.convoke.wording;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what is wrong with a bundle before a reader does; every module with words of its own runs it in its tests. */
public final class WordsCheck {

    /** A message that is built of tags or entities would be wrong in plain text, and unsafe in a page. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]|&[a-zA-Z]+;|&#");

    private WordsCheck() {}

    /** What is wrong with the bundle in any of its languages, a sentence each; empty where it is sound. */
    public static List<String> problems(String bundle) {
        var english = Words.load(bundle, Words.ENGLISH);
        var problems = new ArrayList<String>();
        for (var language : Words.languages(bundle)) {
            var words = Words.load(bundle, language);
            problems.addAll(compare(english, words));
            problems.addAll(style(words));
        }
        return problems;
    }

    /** Differences of content: messages, arguments and plural forms that one language has and the other lacks. */
    static List<String> compare(Words english, Words words) {
        var problems = new ArrayList<String>();
        var missing = new TreeSet<>(english.keys());
        missing.removeAll(words.keys());
        missing.forEach(key -> problems.add(place(words) + "lacks " + key));
        var needed = formsNeeded(words.language());
        for (var entry : words.messages()) {
            var key = entry.getKey();
            var message = entry.getValue();
            if (!english.has(key)) {
                problems.add(place(words) + "has " + key + ", which English does not have");
            } else if (!english.message(key).arguments().containsAll(message.arguments())) {
                problems.add(place(words) + key + " uses " + message.arguments() + ", English gives "
                        + english.message(key).arguments());
            }
            problems.addAll(notCounted(english, words, key));
            message.plurals().forEach((argument, forms) -> {
                var lacking = new TreeSet<>(needed);
                lacking.removeAll(forms);
                if (!lacking.isEmpty()) {
                    problems.add(place(words) + key + " lacks the plural forms " + lacking + " of " + argument);
                }
            });
        }
        return problems;
    }

    /** A number that English counts with, and that this language only shows although it has more than one form. */
    private static List<String> notCounted(Words english, Words words, String key) {
        if (!english.has(key) || formsNeeded(words.language()).size() < 2) {
            return List.of();
        }
        var message = words.message(key);
        var shown = new TreeSet<>(english.message(key).plurals().keySet());
        shown.retainAll(message.arguments());
        shown.removeAll(message.plurals().keySet());
        return shown.stream()
                .map(argument -> place(words) + key + " shows " + argument + " without its plural forms")
                .toList();
    }

    private static List<String> style(Words words) {
        var raw = MessageFiles.read(words.bundle(), words.language()).orElseThrow();
        var problems = new ArrayList<String>();
        raw.forEach((key, pattern) -> {
            var text = (String) pattern;
            if (MARKUP.matcher(text).find()) {
                problems.add(place(words) + key + " holds markup");
            }
            if (text.indexOf('\'') >= 0) {
                problems.add(place(words) + key + " holds ', which quotes in ICU patterns: write ’");
            }
            if (text.isBlank()) {
                problems.add(place(words) + key + " is empty");
            }
        });
        return problems;
    }

    /** All forms that CLDR has for the language: six in Arabic, one in Chinese. */
    private static Set<String> formsNeeded(String language) {
        return PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    }

    private static String place(Words words) {
        return "words/" + words.bundle() + "/" + words.language() + ".properties: ";
    }
}
