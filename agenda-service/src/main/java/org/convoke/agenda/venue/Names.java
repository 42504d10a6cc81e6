package org.convoke.agenda.venue;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.programme.LocalizedText;

/** When two names mean one thing: where they are the same in any language, whatever the case and the spaces. */
final class Names {

    private Names() {}

    static boolean meet(LocalizedText one, LocalizedText other) {
        var words = words(other);
        return words(one).stream().anyMatch(words::contains);
    }

    /** The name in all its languages, as it is compared. */
    static Set<String> words(LocalizedText name) {
        return name.texts().values().stream()
                .map(translation ->
                        translation.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
