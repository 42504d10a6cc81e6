package org.convoke.web.mission;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.convoke.events.DutyStation;
import org.convoke.web.services.Registration.Mission;
import org.convoke.web.site.Languages;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;

/**
 * How a participant is written to at a duty station.
 *
 * @param station as it stands in addresses: "new-york"
 * @param city its name in the reader's language
 * @param languages of correspondence, the preferred one first, as the reader calls them
 */
record Office(String station, String city, List<String> languages, List<Box> mailboxes) {

    /**
     * A mailbox, in the order in which the mission put it.
     *
     * @param purpose the key of what it receives
     */
    record Box(String address, String purpose) {}

    static Office of(Mission mission, Words words) {
        return new Office(
                mission.station(),
                city(mission.station(), words),
                mission.languages().stream()
                        .map(language -> Languages.name(language, words.language()))
                        .toList(),
                mission.mailboxes().stream()
                        .map(mailbox -> new Box(mailbox.address(), "mission.purpose." + mailbox.purpose()))
                        .toList());
    }

    /** A duty station at which no mission is known. */
    static Office none(String station, Words words) {
        return new Office(station, city(station, words), List.of(), List.of());
    }

    /** All duty stations, as they stand in addresses. */
    static Stream<String> stations() {
        return Arrays.stream(DutyStation.values())
                .map(station -> station.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a duty station is called. */
    static String city(String station, Words words) {
        return OtherZone.stationName(station, words.language());
    }
}
