package org.convoke.web.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.services.Refused;
import org.convoke.wording.Words;

/**
 * The form in which the secretariat says why a session is not held, or from which day it is held after all.
 *
 * @param typed the reason in each language, {@code first-day}, and the {@code version} of the draft that was read
 * @param languages those that the session works in
 */
record DecisionForm(Decision decision, Typed typed, List<String> languages, List<Fault> faults) {

    private static final String REASON = "reason";
    private static final String FIRST_DAY = "first-day";
    private static final String VERSION = "version";

    DecisionForm {
        languages = List.copyOf(languages);
        faults = List.copyOf(faults);
    }

    /** As it is opened. */
    static DecisionForm blank(Decision decision, OpenDraft open) {
        return new DecisionForm(decision, Typed.NOTHING, open.languages(), List.of())
                .with(FIRST_DAY, standing(open).days().first().toString())
                .read(open);
    }

    /** The programme that everybody knows; the draft before the first publication. */
    static Programme standing(OpenDraft open) {
        return open.published().orElse(open.programme());
    }

    /** The same form, for the draft as it has become. */
    DecisionForm read(OpenDraft open) {
        return with(VERSION, Integer.toString(open.draft().version()));
    }

    private DecisionForm with(String field, String text) {
        return new DecisionForm(decision, typed.with(field, text), languages, faults);
    }

    /** The same form with everything that is wrong with it; nothing is, where it can be decided. */
    DecisionForm checked(OpenDraft open) {
        var reader = new FormReader(typed, standing(open), languages);
        if (decision.asksWhy()) {
            reader.required(REASON, null);
        } else {
            reader.date(FIRST_DAY);
        }
        return wrong(reader.faults());
    }

    /** The same form with what the service says of its fields. */
    DecisionForm refused(Refused refused) {
        return wrong(refused.violations().stream()
                .map(violation -> new Fault(field(violation.field()), "editor.fault.service", violation.message()))
                .toList());
    }

    private String field(String pointer) {
        return languages.stream()
                .filter(language -> pointer.startsWith("/reason/texts/" + language))
                .findFirst()
                .map(language -> Texts.field(REASON, language))
                .orElse(pointer.equals("/firstDay") ? FIRST_DAY : "");
    }

    private DecisionForm wrong(List<Fault> found) {
        return new DecisionForm(decision, typed, languages, found);
    }

    boolean isWrong() {
        return !faults.isEmpty();
    }

    /** The version of the draft that was read; 0 where the form named none. */
    int version() {
        var text = typed.text(VERSION);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Why, as it was typed; empty where nobody is asked. */
    Optional<LocalizedText> reason() {
        return decision.asksWhy() ? Texts.read(typed, REASON, null, languages) : Optional.empty();
    }

    /** The new first day; empty where the dates stay. */
    Optional<LocalDate> firstDay(OpenDraft open) {
        return decision.asksWhy()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(typed.text(FIRST_DAY)))
                        .filter(day -> !day.equals(standing(open).days().first()));
    }

    /** What a page shows of it. */
    Fields fields(Words words) {
        return Fields.of(typed, faults, languages, words);
    }

    /** All that was typed, for the question that comes next. */
    List<Kept> kept() {
        return typed.values().entrySet().stream()
                .map(field -> new Kept(field.getKey(), field.getValue()))
                .toList();
    }

    /** A field that a question carries on. */
    record Kept(String name, String value) {}
}
