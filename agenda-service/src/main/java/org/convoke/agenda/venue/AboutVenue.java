package org.convoke.agenda.venue;

import java.time.ZoneId;
import java.util.ArrayList;
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
        var faults = new ArrayList<Fault>();
        faults.addAll(Names.tooLong(name, "/name"));
        faults.addAll(Names.tooLong(city, "/city"));
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())
                || !zone.getId().contains("/")) {
            faults.add(new Fault("/zone", "must be a time zone of a place, such as Europe/Vienna"));
        }
        return faults;
    }
}
