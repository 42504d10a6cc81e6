package org.convoke.registration;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the service's tables. */
@ApplicationScoped
public class Tables {

    private final AgroalDataSource database;

    Tables(AgroalDataSource database) {
        this.database = database;
    }

    /** All rows of a table as text, in an order of their own. */
    public List<String> rows(String table) {
        return texts("select t::text from " + table + " t order by 1");
    }

    /** How many rows a query about a table gives. */
    public int count(String from) {
        return Integer.parseInt(texts("select count(*) from " + from).getFirst());
    }

    /** Runs statements, each in a transaction of its own. */
    public void run(String... statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql);
                var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
