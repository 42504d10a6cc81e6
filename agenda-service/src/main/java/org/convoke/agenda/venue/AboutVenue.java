package org.convoke.agenda.venue;

import java.time.ZoneId;
import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.LocalizedText;

/**
 * What is said of a venue, as a programme says it of its own.
 *
 * @param zone a place of the IANA time zone database: an offset alone does not know when summer begins
 */
record AboutVenue(LocalizedText name, LocalizedText city, ZoneId zone) implements Checked {

    @Override
    public List<Fault> faults() {
        return ZoneId.getAvailableZoneIds().contains(zone.getId())
                        && zone.getId().contains("/")
                ? List.of()
                : List.of(new Fault("/zone", "must be a time zone of a place, such as Europe/Vienna"));
    }
}
