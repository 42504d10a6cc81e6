package org.convoke.web.secretariat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.LocalizedText.Translation;
import org.jspecify.annotations.Nullable;

/** A text in several languages as the fields of a form: {@code title-en}, {@code title-fr}. */
public final class Texts {

    private Texts() {}

    public static String field(String name, String language) {
        return name + "-" + language;
    }

    /** The language that a text is written in first: its own, and for a new one English, where the session has it. */
    public static String source(@Nullable LocalizedText text, List<String> languages) {
        if (text != null) {
            return text.source();
        }
        return languages.contains("en") ? "en" : languages.getFirst();
    }

    public static void put(
            Map<String, String> fields, String name, @Nullable LocalizedText text, List<String> languages) {
        if (text != null) {
            for (var language : languages) {
                var known = text.texts().get(language);
                if (known != null) {
                    fields.put(field(name, language), known.text());
                }
            }
        }
    }

    /**
     * The text that was typed. A wording that is as it was keeps its translator, and languages that the form does not
     * have stay.
     *
     * @param before the text as it was, null for a new one
     * @return empty where nothing is typed in any language
     */
    public static Optional<LocalizedText> read(
            Typed typed, String name, @Nullable LocalizedText before, List<String> languages) {
        var texts = before == null ? new TreeMap<String, Translation>() : new TreeMap<>(before.texts());
        for (var language : languages) {
            var text = typed.text(field(name, language));
            var old = texts.get(language);
            if (text.isEmpty()) {
                texts.remove(language);
            } else if (old == null || !old.text().equals(text)) {
                texts.put(language, new Translation(text, null));
            }
        }
        var cleared = languages.stream().noneMatch(texts::containsKey)
                && (before == null || languages.stream().anyMatch(before.texts()::containsKey));
        return cleared ? Optional.empty() : Optional.of(new LocalizedText(source(texts, before, languages), texts));
    }

    /** The source stays where its wording is still there; else another language becomes it. */
    private static String source(
            TreeMap<String, Translation> texts, @Nullable LocalizedText before, List<String> languages) {
        var usual = source(before, languages);
        return texts.containsKey(usual)
                ? usual
                : languages.stream().filter(texts::containsKey).findFirst().orElse(texts.firstKey());
    }
}
