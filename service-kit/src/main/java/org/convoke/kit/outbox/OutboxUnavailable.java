package org.convoke.kit.outbox;

import java.sql.SQLException;

/** The database refused the outbox; the transaction rolls back. */
public final class OutboxUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
