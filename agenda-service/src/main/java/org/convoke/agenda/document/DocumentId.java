package org.convoke.agenda.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a document for its whole life. */
record DocumentId(@JsonValue UUID value) {

    @JsonCreator
    DocumentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
