package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The languages that a meeting is interpreted into, as one field: their tags in the order of the announcement, "en, fr, ar". */
final class Interpretation {

    static final String FIELD = "interpretation";

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private Interpretation() {}

    static String text(List<String> languages) {
        return String.join(", ", languages);
    }

    static List<String> read(Typed typed, FormReader reader) {
        var languages = new ArrayList<String>();
        for (var tag : typed.text(FIELD).split("[\\s,;]+")) {
            var language = tag.length() <= 3 ? tag.toLowerCase(Locale.ROOT) : tag;
            if (!language.isEmpty() && (!TAG.matcher(language).matches() || languages.contains(language))) {
                reader.fault(FIELD, "editor.fault.interpretation");
                return List.of();
            }
            if (!language.isEmpty()) {
                languages.add(language);
            }
        }
        return languages;
    }
}
