package org.convoke.agenda.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.Programme;

/** What a session is convened with. */
record NewSession(
        ProcessId process,
        Slug slug,
        List<String> languages,
        List<DutyStation> primaryStations,
        List<DutyStation> copyStations,
        Programme programme)
        implements Checked {

    /** A BCP 47 tag of a language, perhaps with script or region. */
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    @Override
    public List<Fault> faults() {
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

    Addressing addressing() {
        return new Addressing(languages, primaryStations, copyStations);
    }

    private static boolean distinct(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
