package org.convoke.agenda.session;

import java.util.List;
import org.convoke.events.DutyStation;

/**
 * How the participants of a session are written to.
 *
 * @param languages the working languages, BCP 47, the main one first
 * @param primaryStations the duty stations whose missions are addressed
 * @param copyStations the duty stations whose missions get a copy
 */
public record Addressing(List<String> languages, List<DutyStation> primaryStations, List<DutyStation> copyStations) {
    public Addressing {
        languages = List.copyOf(languages);
        primaryStations = List.copyOf(primaryStations);
        copyStations = List.copyOf(copyStations);
    }
}
