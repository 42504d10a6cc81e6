package org.convoke.agenda.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a session for its whole life. */
public record SessionId(@JsonValue UUID value) {

    @JsonCreator
    public SessionId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
