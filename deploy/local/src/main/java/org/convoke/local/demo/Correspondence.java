package org.convoke.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How one State is written to in the demonstration; all of it is invented.
 *
 * @param code the State's three letters
 * @param languages of correspondence, the first is used
 * @param newYork the addresses of its mission in New York, which is addressed
 * @param vienna the addresses of its mission in Vienna, which gets a copy
 */
record Correspondence(String code, List<String> languages, List<String> newYork, List<String> vienna) {

    /** The official language that a State might choose beside English; which one it really uses is not known to us. */
    private static final Map<String, List<String>> STATES = Map.of(
            "ar",
            List.of(
                    "DZA", "BHR", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "OMN", "PSE", "QAT", "SAU", "SDN",
                    "SYR", "ARE", "YEM"),
            "zh",
            List.of("CHN"),
            "es",
            List.of(
                    "ARG", "BOL", "CHL", "COL", "CRI", "CUB", "DOM", "ECU", "SLV", "GNQ", "GTM", "HND", "MEX", "NIC",
                    "PAN", "PRY", "PER", "ESP", "URY", "VEN"),
            "fr",
            List.of(
                    "BEL", "BEN", "BFA", "BDI", "CMR", "CAF", "TCD", "COM", "COG", "CIV", "COD", "DJI", "FRA", "GAB",
                    "GIN", "HTI", "LUX", "MDG", "MLI", "MCO", "MAR", "NER", "SEN", "CHE", "TGO", "TUN"),
            "ru",
            List.of("BLR", "KAZ", "KGZ", "RUS", "TJK"));

    /** Twenty of 195: every ninth, from the ninth to the hundred and eightieth. */
    private static final int SECOND_EVERY = 9;

    private static final int LAST_SECOND = 180;

    /**
     * Decides the language by the State's code and the mailboxes by its place in English order, so that they are the same
     * each time.
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
        return new Correspondence(code, languages(code), newYork, vienna);
    }

    /** The codes of the States that correspond in a language other than English. */
    static List<String> statesIn(String language) {
        return STATES.getOrDefault(language, List.of());
    }

    private static List<String> languages(String code) {
        return STATES.entrySet().stream()
                .filter(language -> language.getValue().contains(code))
                .findFirst()
                .map(language -> List.of(language.getKey(), "en"))
                .orElseGet(() -> List.of("en"));
    }

    List<String> addresses() {
        var all = new ArrayList<>(newYork);
        all.addAll(vienna);
        return all;
    }
}
