package org.convoke.kit.inbox;

import java.sql.SQLException;

/** The database refused the inbox; the transaction rolls back. */
final class InboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
