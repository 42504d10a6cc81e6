package org.convoke.notification.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One use of a statement. */
public final class Query {

    private final DataSource dataSource;
    private final Sql sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    Query(DataSource dataSource, Sql sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /** Gives a value: text, number, boolean, UUID, instant, a collection (an array of texts), or null. */
    public Query set(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Runs it; how many rows were changed. */
    public int update() {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Runs it and reads all rows. */
    public <T> List<T> list(Row.Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var statement = prepare(connection);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            var row = new Row(found);
            while (found.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /** Runs it and reads the first row, if there is one. */
    public <T> Optional<T> first(Row.Reader<T> reader) {
        return list(reader).stream().findFirst();
    }

    /** Runs it for its effect, whatever it returns; whether there was a row. */
    public boolean exists() {
        return first(row -> true).isPresent();
    }

    static <T> int[] update(DataSource dataSource, Sql sql, List<T> items, BiConsumer<Query, T> values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql.text())) {
            for (var item : items) {
                var one = new Query(dataSource, sql);
                values.accept(one, item);
                one.bind(connection, statement);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(sql.text());
        try {
            bind(connection, statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (var i = 0; i < sql.names().size(); i++) {
            bind(connection, statement, i + 1, sql.names().get(i));
        }
    }

    private void bind(Connection connection, PreparedStatement statement, int at, String name) throws SQLException {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("no value for :" + name);
        }
        switch (values.get(name)) {
            case null -> statement.setNull(at, Types.NULL);
            case Instant instant -> statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
            case Collection<?> several -> statement.setArray(at, connection.createArrayOf("text", texts(several)));
            case Object other -> statement.setObject(at, other);
        }
    }

    private static @Nullable String[] texts(Collection<?> values) {
        return values.stream()
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
