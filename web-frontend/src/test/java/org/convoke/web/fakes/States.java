package org.convoke.web.fakes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** 195 participants with the names of countries; groups are dealt out, not true. */
final class States {

    private static final List<String> GROUPS = List.of(
            "african",
            "asia-pacific",
            "eastern-european",
            "latin-american-and-caribbean",
            "western-european-and-other");

    static final List<State> ALL = make();

    private States() {}

    record State(UUID id, String code, String kind, String group, int order, Map<String, String> names) {
        Map<String, Object> who() {
            return Map.of("id", id, "code", code, "names", names);
        }
    }

    private static List<State> make() {
        var chosen = new ArrayList<>(Arrays.stream(Locale.getISOCountries())
                .filter(iso -> !iso.equals("VA") && !iso.equals("PS"))
                .limit(193)
                .toList());
        for (var needed : List.of("CH", "MX")) {
            if (!chosen.contains(needed)) {
                chosen.set(chosen.size() - 1 - List.of("CH", "MX").indexOf(needed), needed);
            }
        }
        chosen.sort(Comparator.comparing(iso -> name(iso, Locale.ENGLISH)));
        chosen.add("VA");
        chosen.add("PS");
        var states = new ArrayList<State>();
        for (var iso : chosen) {
            int order = states.size();
            states.add(new State(
                    Demo.uuid("participant " + iso),
                    Locale.of("", iso).getISO3Country(),
                    order < 193 ? "member-state" : "observer-state",
                    order < 193 ? GROUPS.get(order % GROUPS.size()) : "",
                    order,
                    Map.of("en", name(iso, Locale.ENGLISH), "fr", name(iso, Locale.FRENCH))));
        }
        return states;
    }

    private static String name(String iso, Locale language) {
        return Locale.of("", iso).getDisplayCountry(language);
    }

    static State of(String code) {
        return ALL.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static boolean known(String code) {
        return ALL.stream().anyMatch(state -> state.code().equals(code));
    }
}
