package org.convoke.agenda.venue;

import java.time.ZoneId;
import org.convoke.programme.LocalizedText;

/** A venue as anybody reads it. */
record VenueView(VenueId id, LocalizedText name, LocalizedText city, ZoneId zone) {

    static VenueView of(Catalogue.Venue venue) {
        var about = venue.about();
        return new VenueView(
                venue.id(), about.name().withoutTranslators(), about.city().withoutTranslators(), about.zone());
    }
}
