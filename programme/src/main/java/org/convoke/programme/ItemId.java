package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an agenda item for its whole life, through every move and revision. */
public record ItemId(@JsonValue UUID value) {

    @JsonCreator
    public ItemId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
