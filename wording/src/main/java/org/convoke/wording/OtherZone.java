package org.convoke.wording;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;

/**
 * A second clock that times are also given by, beside that of the venue, which always comes first.
 *
 * @param city the city it is named by, in the reader's language; never "local time"
 */
public record OtherZone(ZoneId zone, String city) {

    private static final String PLACES = "places";

    /**
     * The clock of a seat of the Organization.
     *
     * @param station its name in the events: "new-york", "geneva", "vienna"
     * @throws IllegalArgumentException where there is no such seat, or no words in the language
     */
    public static OtherZone ofStation(String station, String language) {
        var zone = switch (station) {
            case "new-york" -> "America/New_York";
            case "geneva" -> "Europe/Zurich";
            case "vienna" -> "Europe/Vienna";
            default -> throw new IllegalArgumentException("no duty station is called '" + station + "'");
        };
        return new OtherZone(ZoneId.of(zone), stationName(station, language));
    }

    /** What a seat of the Organization is called in the language. */
    public static String stationName(String station, String language) {
        return Words.in(PLACES, language).say("station." + station);
    }

    /** Any other zone, named by its example city in CLDR ("Asia/Tokyo" is "Tokyo"), else by the end of its id. */
    public static OtherZone named(ZoneId zone, String language) {
        var names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
        var city = names.getExemplarLocationName(zone.getId());
        var id = zone.getId();
        return new OtherZone(
                zone,
                city != null ? city : id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }
}
