package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a deadline for its whole life, through every move and revision. */
public record DeadlineId(@JsonValue UUID value) {

    @JsonCreator
    public DeadlineId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
