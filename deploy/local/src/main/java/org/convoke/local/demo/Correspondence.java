package org.convoke.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How one State is written to in the demonstration; all of it is invented.
 *
 * @param code the State's three letters
 * @param languages of correspondence, the first is used
 * @param newYork the addresses of its mission in New York, which is addressed
 * @param vienna the addresses of its mission in Vienna, which gets a copy
 */
record Correspondence(String code, List<String> languages, List<String> newYork, List<String> vienna) {

    private static final int FRENCH_EVERY = 8;
    /** Twenty of 195: every ninth, from the ninth to the hundred and eightieth. */
    private static final int SECOND_EVERY = 9;

    private static final int LAST_SECOND = 180;

    /**
     * Decides by the State's place in English order, so that it is the same each time.
     *
     * @param place from 1 to 195
     */
    static Correspondence of(String code, int place) {
        var domain = code.toLowerCase(Locale.ROOT) + ".example";
        var local = "." + code.toLowerCase(Locale.ROOT) + "@" + domain;
        var newYork = new ArrayList<>(List.of("mission" + local));
        var vienna = new ArrayList<String>();
        if (place % SECOND_EVERY == 0 && place <= LAST_SECOND) {
            if (place % (2 * SECOND_EVERY) == 0) {
                vienna.add("vienna" + local);
            } else {
                newYork.add("second" + local);
            }
        }
        return new Correspondence(
                code, place % FRENCH_EVERY == 0 ? List.of("fr", "en") : List.of("en"), newYork, vienna);
    }

    List<String> addresses() {
        var all = new ArrayList<>(newYork);
        all.addAll(vienna);
        return all;
    }
}
