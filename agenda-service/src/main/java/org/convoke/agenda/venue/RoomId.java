package org.convoke.agenda.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a room of the catalogue for its whole life. */
record RoomId(@JsonValue UUID value) {

    @JsonCreator
    RoomId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
