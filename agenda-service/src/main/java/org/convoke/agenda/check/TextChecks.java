package org.convoke.agenda.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/** Whether every item that needs one has a number, and every title is there in the working languages of the session. */
final class TextChecks {

    private final Collection<String> languages;
    private final List<Finding> found = new ArrayList<>();

    private TextChecks(Collection<String> languages) {
        this.languages = languages;
    }

    static List<Finding> of(Programme programme, List<Sitting> sittings, Collection<String> languages) {
        var checks = new TextChecks(languages);
        checks.title(Part.session(), "/title", programme.title());
        checks.title(Part.session(), "/theme", programme.theme());
        for (int i = 0; i < programme.deadlines().size(); i++) {
            var deadline = programme.deadlines().get(i);
            checks.title(Part.of(i, deadline), "/title", deadline.title());
        }
        for (var sitting : sittings) {
            checks.title(
                    sitting.part(),
                    "/title",
                    sitting.item() == null
                            ? sitting.meeting().title()
                            : sitting.item().title());
            checks.number(sitting);
        }
        return checks.found;
    }

    private void title(Part part, String below, LocalizedText title) {
        var missing = languages.stream()
                .filter(language -> !title.texts().containsKey(language))
                .toList();
        if (!missing.isEmpty()) {
            found.add(Finding.of(
                    "not-yet-translated",
                    false,
                    part,
                    below,
                    Map.of("languages", missing),
                    "is not yet translated into " + String.join(", ", missing)));
        }
    }

    /** Breaks and side events have no number. */
    private void number(Sitting sitting) {
        var item = sitting.item();
        if (item != null
                && item.number() == null
                && item.kind() != ItemKind.BREAK
                && item.kind() != ItemKind.SIDE_EVENT
                && sitting.meeting().items().stream().anyMatch(other -> other.number() != null)) {
            found.add(Finding.of(
                    "no-number", false, sitting.part(), "/number", Map.of(), "has no number among numbered items"));
        }
    }
}
