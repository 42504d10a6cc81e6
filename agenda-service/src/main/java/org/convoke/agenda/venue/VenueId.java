package org.convoke.agenda.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a venue of the catalogue for its whole life. */
record VenueId(@JsonValue UUID value) {

    @JsonCreator
    VenueId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
