package org.convoke.notification.database;

import java.sql.SQLException;

/** The database did not do what it was asked; the cause has the SQLState. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
