package org.convoke.agenda.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.kit.intake.Fault;

/**
 * How the participants of a session are written to.
 *
 * @param languages the working languages, BCP 47, the main one first
 * @param primaryStations the duty stations whose missions are addressed
 * @param copyStations the duty stations whose missions get a copy
 */
public record Addressing(List<String> languages, List<DutyStation> primaryStations, List<DutyStation> copyStations) {

    /** A BCP 47 tag of a language, perhaps with script or region. */
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public Addressing {
        languages = List.copyOf(languages);
        primaryStations = List.copyOf(primaryStations);
        copyStations = List.copyOf(copyStations);
    }

    /** What is wrong with the addressing that somebody asks for, by fields of a body that has these three. */
    public static List<Fault> faults(
            List<String> languages, List<DutyStation> primaryStations, List<DutyStation> copyStations) {
        var faults = new ArrayList<Fault>();
        if (languages.isEmpty() || !distinct(languages) || !languages.stream().allMatch(tag -> tag.matches(LANGUAGE))) {
            faults.add(new Fault("/languages", "must be different language tags such as en and fr, at least one"));
        }
        if (primaryStations.isEmpty() || !distinct(primaryStations)) {
            faults.add(new Fault("/primaryStations", "must be different duty stations, at least one"));
        }
        if (!distinct(copyStations) || !Collections.disjoint(primaryStations, copyStations)) {
            faults.add(new Fault("/copyStations", "must be different duty stations that are not primary ones"));
        }
        return faults;
    }

    private static boolean distinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
