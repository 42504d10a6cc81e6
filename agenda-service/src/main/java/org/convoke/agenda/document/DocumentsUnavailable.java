package org.convoke.agenda.document;

import java.sql.SQLException;

/** The tables of documents could not be asked. */
final class DocumentsUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    DocumentsUnavailable(SQLException cause) {
        super("the tables of documents could not be asked", cause);
    }
}
