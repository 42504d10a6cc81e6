package org.convoke.agenda.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as people do: without accents, capitals, marks, or the titles before a name. */
final class Alike {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TITLES =
            Pattern.compile("^(?:(?:mr|mrs|ms|mx|dr|prof|professor|sir|dame|he|h e|amb|ambassador|minister) )+(?=.)");

    private Alike() {}

    /** What names that mean the same have in common. */
    static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return APART.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** The same for the name of a person. */
    static String person(String name) {
        return TITLES.matcher(of(name)).replaceFirst("");
    }
}
