package org.convoke.programme;

import java.time.LocalDate;

/** The days of a session, both included. */
public record Days(LocalDate first, LocalDate last) implements Facet {
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last must not be before first");
        }
    }
}
