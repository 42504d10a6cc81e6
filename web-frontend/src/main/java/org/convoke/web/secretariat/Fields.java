package org.convoke.web.secretariat;

import java.util.List;
import org.convoke.web.site.Languages;
import org.convoke.wording.Words;

/**
 * The fields of a form that has a page of its own: what stands in them, and what is wrong with it.
 *
 * @param languages those in which its texts are asked for
 * @param source the one that its texts are written in first
 */
public record Fields(Typed typed, List<Fault> faults, List<String> languages, String source, Words words) {

    public Fields {
        faults = List.copyOf(faults);
        languages = List.copyOf(languages);
    }

    /** An entry of the summary of what is wrong. */
    public record Wrong(String href, String text) {}

    /** The form of texts in the languages of a session. */
    public static Fields of(Typed typed, List<Fault> faults, List<String> languages, Words words) {
        return new Fields(typed, faults, languages, Texts.source(null, languages), words);
    }

    public boolean refused() {
        return !faults.isEmpty();
    }

    /** A field that is not a text in a language. */
    public Field field(String name) {
        return new Field(name, name, typed.text(name), error(name), "", "", false, false);
    }

    /** A text in each of the languages. */
    public List<Field> texts(String name) {
        return languages.stream().map(language -> inLanguage(name, language)).toList();
    }

    private Field inLanguage(String name, String language) {
        var field = Texts.field(name, language);
        var missing = typed.text(field).isEmpty()
                && !typed.text(Texts.field(name, source)).isEmpty();
        return new Field(
                field,
                field,
                typed.text(field),
                error(field),
                language,
                Languages.name(language, words.language()),
                language.equals(source),
                missing);
    }

    public boolean chosen(String name, String value) {
        return typed.text(name).equals(value);
    }

    /** What is wrong, each with a link to the field that mends it. */
    public List<Wrong> wrongs() {
        return faults.stream()
                .map(fault -> new Wrong("#" + (fault.field().isEmpty() ? "main" : fault.field()), say(fault)))
                .toList();
    }

    /** What is wrong with a field; empty where nothing is. */
    public String error(String name) {
        return faults.stream()
                .filter(fault -> fault.field().equals(name))
                .findFirst()
                .map(this::say)
                .orElse("");
    }

    private String say(Fault fault) {
        return words.say(fault.key(), "detail", fault.detail());
    }
}
