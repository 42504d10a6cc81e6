package org.convoke.agenda.venue;

import java.sql.SQLException;

/** The catalogue could not be asked. */
final class CatalogueUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    CatalogueUnavailable(SQLException cause) {
        super("the catalogue of venues could not be asked", cause);
    }
}
