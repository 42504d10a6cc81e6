package org.convoke.kit.probe;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the small service's tables. */
@ApplicationScoped
public class ProbeDatabase {

    private final AgroalDataSource dataSource;

    ProbeDatabase(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The first column of a query. */
    public List<Object> column(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (!statement.execute()) {
                return List.of();
            }
            try (var rows = statement.getResultSet()) {
                var column = new ArrayList<Object>();
                while (rows.next()) {
                    column.add(rows.getObject(1));
                }
                return column;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sequences taken in for a session, in the order of their effects. */
    public List<Object> effects(UUID session) {
        return column("select sequence from effect where session = ? order by id", session);
    }
}
