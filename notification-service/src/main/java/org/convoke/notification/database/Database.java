package org.convoke.notification.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** The service's own database. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The statement, to be given its values and run in the transaction of the caller. */
    public Query query(Sql sql) {
        return new Query(dataSource, sql);
    }
}
