package org.convoke.programme;

import java.time.ZoneId;

/**
 * Where a session is held.
 *
 * @param name the building ("Vienna International Centre")
 * @param city the city by which the times are named ("Vienna")
 * @param zone the time zone that every planned time is in
 */
public record Venue(LocalizedText name, LocalizedText city, ZoneId zone) implements Facet {
    @Override
    public Venue inSource() {
        return new Venue(name.inSource(), city.inSource(), zone);
    }

    /** The same venue without the names of those who wrote its texts: the form in which it leaves the service. */
    public Venue withoutTranslators() {
        return new Venue(name.withoutTranslators(), city.withoutTranslators(), zone);
    }
}
