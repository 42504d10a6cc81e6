package org.convoke.agenda.session;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The short name of a session in addresses; one session has it, for ever. */
public record Slug(@JsonValue String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-z0-9-]{2,60}");

    @JsonCreator
    public Slug {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 2 to 60 of the characters a-z, 0-9 and -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
