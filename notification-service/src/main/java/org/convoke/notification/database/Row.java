package org.convoke.notification.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that is being read. The plain methods are for columns that are never null, the others say so. */
public final class Row {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet found;

    Row(ResultSet found) {
        this.found = found;
    }

    public UUID uuid(String column) throws SQLException {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return found.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return found.getString(column);
    }

    /** An array of texts. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) found.getArray(column).getArray());
    }

    public byte[] bytes(String column) throws SQLException {
        return present(column, found.getBytes(column));
    }

    /** The constant that a word stands for: {@code HANDED_OVER} for "handed-over". */
    public <E extends Enum<E>> E word(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public int number(String column) throws SQLException {
        return found.getInt(column);
    }

    public long longNumber(String column) throws SQLException {
        return found.getLong(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        return found.getObject(column, Integer.class);
    }

    public boolean yes(String column) throws SQLException {
        return found.getBoolean(column);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = found.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A time zone by its id. */
    public @Nullable ZoneId zoneOrNull(String column) throws SQLException {
        var id = textOrNull(column);
        return id == null ? null : ZoneId.of(id);
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(column + " is null");
        }
        return value;
    }
}
