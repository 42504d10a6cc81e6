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
}
