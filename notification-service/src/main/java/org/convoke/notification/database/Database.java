package org.convoke.notification.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiConsumer;

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

    /**
     * Runs the statement once for each item, all in one exchange with the server, in the transaction of the caller.
     *
     * @param values gives the statement the values of an item
     * @return how many rows were changed for each item, in their order
     */
    public <T> int[] update(Sql sql, List<T> items, BiConsumer<Query, T> values) {
        return Query.update(dataSource, sql, items, values);
    }
}
