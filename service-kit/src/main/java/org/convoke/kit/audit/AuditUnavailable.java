package org.convoke.kit.audit;

import java.sql.SQLException;

/** The database refused the audit row; the decision rolls back with it. */
final class AuditUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
