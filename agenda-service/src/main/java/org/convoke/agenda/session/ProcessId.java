package org.convoke.agenda.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a process for its whole life. */
public record ProcessId(@JsonValue UUID value) {

    @JsonCreator
    public ProcessId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
