package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text that a secretariat typed, in its source language and in those it was translated into.
 *
 * @param source the language it was written in, a BCP 47 tag ("en")
 * @param texts the text by language; the source is always there, a language that is absent is not yet translated
 */
public record LocalizedText(String source, Map<String, Translation> texts) implements Facet {

    /**
     * The text in one language.
     *
     * @param text never blank
     * @param by who wrote or translated it, where known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Translation(String text, @Nullable String by) {
        public Translation {
            text = text.strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("text must not be blank");
            }
        }
    }

    /**
     * What a reader of a language is shown.
     *
     * @param language the language that the text really is in
     * @param translated false where the reader's language is missing and the source stands in
     */
    public record Shown(String text, String language, boolean translated) {}

    public LocalizedText {
        if (!texts.containsKey(source)) {
            throw new IllegalArgumentException("texts must hold the source language '" + source + "'");
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** A text in its source language only. */
    public static LocalizedText of(String source, String text) {
        return new LocalizedText(source, Map.of(source, new Translation(text, null)));
    }

    /** A text written in English, the usual source. */
    public static LocalizedText english(String text) {
        return of("en", text);
    }

    /** The same text with one more language, or with another wording in it. */
    public LocalizedText with(String language, String text) {
        var more = new TreeMap<>(texts);
        more.put(language, new Translation(text, null));
        return new LocalizedText(source, more);
    }

    /** The same text with a translation, and who made it; the words that are there already stay whose they are. */
    public LocalizedText with(String language, String text, String by) {
        var there = texts.get(language);
        var translation = new Translation(text, by);
        if (there != null && there.text().equals(translation.text())) {
            return this;
        }
        var more = new TreeMap<>(texts);
        more.put(language, translation);
        return new LocalizedText(source, more);
    }

    /** What a reader of the language sees: the translation, else the source and the fact that it is not translated. */
    public Shown in(String language) {
        var own = texts.get(language);
        if (own != null) {
            return new Shown(own.text(), language, true);
        }
        return new Shown(sourceText(), source, false);
    }

    /** The text as it was written. */
    public String sourceText() {
        var original = texts.get(source);
        if (original == null) {
            throw new IllegalStateException("the source language is checked on construction");
        }
        return original.text();
    }

    @Override
    public LocalizedText inSource() {
        return of(source, sourceText());
    }

    /** The same text without the names of those who wrote it: the form in which it leaves the service. */
    public LocalizedText withoutTranslators() {
        if (texts.values().stream().allMatch(translation -> translation.by() == null)) {
            return this;
        }
        var unsigned = new TreeMap<String, Translation>();
        texts.forEach((language, translation) -> unsigned.put(language, new Translation(translation.text(), null)));
        return new LocalizedText(source, unsigned);
    }
}
