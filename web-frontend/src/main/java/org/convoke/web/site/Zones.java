package org.convoke.web.site;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.wording.OtherZone;

/** The clocks that can be shown beside that of the venue: the seats of the Organization and of its commissions. */
public final class Zones {

    private static final Map<String, String> SEATS = new LinkedHashMap<>();

    static {
        SEATS.put("America/New_York", "new-york");
        SEATS.put("Europe/Zurich", "geneva");
        SEATS.put("Europe/Vienna", "vienna");
        SEATS.put("Africa/Nairobi", "");
        SEATS.put("Africa/Addis_Ababa", "");
        SEATS.put("Asia/Bangkok", "");
        SEATS.put("Asia/Beirut", "");
        SEATS.put("America/Santiago", "");
    }

    private Zones() {}

    /** One clock to choose. */
    public record Choice(String id, String city, boolean chosen) {}

    /** Whether pages offer that clock to everybody. */
    public static boolean isOffered(String id) {
        return SEATS.containsKey(id);
    }

    /** The clock of an id, named in the language; empty for an empty or unknown id. */
    static Optional<OtherZone> find(String id, String language) {
        var seat = SEATS.getOrDefault(id, "");
        if (!seat.isEmpty()) {
            return Optional.of(OtherZone.ofStation(seat, language));
        }
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(OtherZone.named(ZoneId.of(id), language));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    /** The clocks to choose from beside that of a venue. */
    public static List<Choice> choices(ZoneId venue, Optional<OtherZone> chosen, String language) {
        var id = chosen.map(zone -> zone.zone().getId()).orElse("");
        return SEATS.keySet().stream()
                .filter(zone -> !zone.equals(venue.getId()))
                .flatMap(zone -> find(zone, language).stream())
                .map(zone -> new Choice(
                        zone.zone().getId(), zone.city(), zone.zone().getId().equals(id)))
                .toList();
    }
}
