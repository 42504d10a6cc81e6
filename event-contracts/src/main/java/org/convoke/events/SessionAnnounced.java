package org.convoke.events;

import java.util.List;
import java.util.UUID;
import org.convoke.programme.Days;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Venue;

/**
 * A session exists, or what is known of it as a whole has changed.
 *
 * @param process the process that it serves
 * @param processTitle the name of the process
 * @param coFacilitators the States whose representatives lead the process, as they sign
 * @param languages the working languages, BCP 47
 * @param primaryStations the duty stations whose missions are addressed; told means that one of these was reached
 * @param copyStations the duty stations whose missions get a copy
 */
public record SessionAnnounced(
        UUID session,
        UUID process,
        LocalizedText processTitle,
        LocalizedText coFacilitators,
        LocalizedText title,
        Days days,
        Venue venue,
        List<String> languages,
        List<DutyStation> primaryStations,
        List<DutyStation> copyStations)
        implements Event {
    @Override
    public UUID key() {
        return session;
    }
}
