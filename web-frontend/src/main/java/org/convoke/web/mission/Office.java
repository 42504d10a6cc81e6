package org.convoke.web.mission;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.convoke.events.DutyStation;
import org.convoke.web.notice.Moment;
import org.convoke.web.services.Registration.Mailbox;
import org.convoke.web.services.Registration.Mission;
import org.convoke.web.site.Languages;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;

/**
 * How a participant is written to at a duty station.
 *
 * @param station as it stands in addresses: "new-york"
 * @param city its name in the reader's language
 * @param wishes empty where no mission is known
 * @param languages of correspondence, the preferred one first, as the reader calls them
 */
record Office(String station, String city, List<String> languages, List<Box> mailboxes, Optional<Wishes> wishes) {

    /**
     * What it wishes beside, in the reader's words.
     *
     * @param below the language that stands below the first
     * @param clock the city of the capital's clock
     * @param pace when changes that are not urgent are told
     * @param calendar how meetings come into its calendars
     */
    record Wishes(Optional<String> below, Optional<String> clock, String pace, String calendar) {
        static Wishes of(Mission mission, Words words) {
            return new Wishes(
                    Optional.ofNullable(mission.secondLanguage()).map(tag -> Languages.name(tag, words.language())),
                    Optional.ofNullable(mission.capitalZone())
                            .map(id -> OtherZone.named(ZoneId.of(id), words.language())
                                    .city()),
                    words.say("mission.pace." + mission.pace()),
                    words.say("mission.calendar." + mission.calendar()));
        }
    }

    /**
     * A mailbox, in the order in which the mission put it.
     *
     * @param purpose the key of what it receives
     * @param fallback whether it is used only where those before it took nothing
     * @param standing the key of what has to be said of it, empty where it is simply in use
     * @param waits whether it has yet to be confirmed
     * @param heard when somebody who reads it was last heard from
     */
    record Box(
            String address,
            String purpose,
            boolean fallback,
            Optional<String> standing,
            boolean waits,
            Optional<Moment> heard) {
        static Box of(Mailbox mailbox, Map<String, Moment> heard) {
            return new Box(
                    mailbox.address(),
                    "mission.purpose." + mailbox.purpose(),
                    mailbox.turn().equals("fallback"),
                    switch (mailbox.standing()) {
                        case "unconfirmed", "leaving", "confirmed" ->
                            Optional.of("mission.standing." + mailbox.standing());
                        default -> Optional.empty();
                    },
                    mailbox.standing().equals("unconfirmed"),
                    Optional.ofNullable(heard.get(mailbox.address())));
        }
    }

    static Office of(Mission mission, Words words) {
        return of(mission, Map.of(), words);
    }

    /** @param heard when somebody who reads an address was last heard from */
    static Office of(Mission mission, Map<String, Moment> heard, Words words) {
        return new Office(
                mission.station(),
                city(mission.station(), words),
                mission.languages().stream()
                        .map(language -> Languages.name(language, words.language()))
                        .toList(),
                mission.mailboxes().stream()
                        .map(mailbox -> Box.of(mailbox, heard))
                        .toList(),
                Optional.of(Wishes.of(mission, words)));
    }

    /** A duty station at which no mission is known. */
    static Office none(String station, Words words) {
        return new Office(station, city(station, words), List.of(), List.of(), Optional.empty());
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
