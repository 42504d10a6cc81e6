package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a meeting for its whole life, through every move and revision. */
public record MeetingId(@JsonValue UUID value) {

    @JsonCreator
    public MeetingId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
