package org.convoke.web.mission;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.convoke.web.mission.FormView.Option;
import org.convoke.wording.OtherZone;

/** The clocks that a capital may have: one for each zone of CLDR that is somewhere, by the name of its city. */
final class CapitalZones {

    private static final Map<String, List<OtherZone>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private CapitalZones() {}

    /** All of them in the order of the language, and the chosen one, whatever it is. */
    static List<Option> choices(String chosen, String language) {
        var offered = BY_LANGUAGE.computeIfAbsent(language, CapitalZones::named).stream()
                .map(zone -> new Option(
                        zone.zone().getId(), zone.city(), zone.zone().getId().equals(chosen)))
                .toList();
        return chosen.isEmpty() || offered.stream().anyMatch(Option::chosen)
                ? offered
                : Stream.concat(offered.stream(), Stream.of(new Option(chosen, chosen, true)))
                        .toList();
    }

    private static List<OtherZone> named(String language) {
        var order = Collator.getInstance(ULocale.forLanguageTag(language));
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(id -> OtherZone.named(ZoneId.of(id), language))
                .sorted((one, other) -> order.compare(one.city(), other.city()))
                .toList();
    }
}
