package org.convoke.web.secretariat.announcement;

import java.util.List;
import org.convoke.programme.LocalizedText;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.services.Announcements.Words;
import org.convoke.web.site.Languages;
import org.convoke.web.site.Visit;

/**
 * The words of an announcement, language by language; English comes first and must be there.
 *
 * @param wrong what is not accepted, in sentences
 */
record WordsForm(List<Tongue> tongues, List<String> wrong) {

    private static final String ENGLISH = "en";

    /** The fields of one language. */
    record Tongue(String tag, String name, String subject, String text) {
        public boolean isEnglish() {
            return tag.equals(ENGLISH);
        }
    }

    static WordsForm of(Typed typed, List<String> wrong, Visit visit) {
        return new WordsForm(
                Languages.all().stream()
                        .sorted((one, other) -> Boolean.compare(other.equals(ENGLISH), one.equals(ENGLISH)))
                        .map(tag -> new Tongue(
                                tag,
                                Languages.name(tag, visit.language()),
                                typed.text("subject-" + tag),
                                typed.text("text-" + tag)))
                        .toList(),
                List.copyOf(wrong));
    }

    /** What a form would hold that says this. */
    static Typed typed(LocalizedText subject, LocalizedText text) {
        var typed = Typed.NOTHING;
        for (var entry : subject.texts().entrySet()) {
            typed = typed.with("subject-" + entry.getKey(), entry.getValue().text());
        }
        for (var entry : text.texts().entrySet()) {
            typed = typed.with("text-" + entry.getKey(), entry.getValue().text());
        }
        return typed;
    }

    /** Whether there is what must be there. */
    static boolean isComplete(Typed typed) {
        return !typed.text("subject-en").isEmpty() && !typed.text("text-en").isEmpty();
    }

    /** What was typed. */
    static Words words(Typed typed) {
        return new Words(read(typed, "subject-"), read(typed, "text-"));
    }

    private static LocalizedText read(Typed typed, String field) {
        var text = LocalizedText.english(typed.text(field + ENGLISH));
        for (var tag : Languages.all()) {
            var translation = typed.text(field + tag);
            if (!translation.isEmpty() && !tag.equals(ENGLISH)) {
                text = text.with(tag, translation);
            }
        }
        return text;
    }
}
