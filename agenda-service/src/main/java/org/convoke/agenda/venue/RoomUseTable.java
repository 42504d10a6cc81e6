package org.convoke.agenda.venue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoke.agenda.session.SessionId;
import org.convoke.agenda.session.Sessions.Progress;
import org.convoke.agenda.venue.RoomUse.Sitting;
import org.convoke.agenda.venue.RoomUse.Use;

/** The tables of what programmes use of which rooms, and of which programmes that was read. */
@ApplicationScoped
class RoomUseTable {

    private static final String READ = "select session_id, draft_version, latest_number from room_use_read";

    /** Of two who read the same session the later one waits here, and what is older than what is there is not kept. */
    private static final String NOTE = """
        insert into room_use_read as was (session_id, draft_version, latest_number) values (?, ?, ?)
            on conflict (session_id) do update
           set draft_version = excluded.draft_version, latest_number = excluded.latest_number
         where was.draft_version <= excluded.draft_version
           and coalesce(was.latest_number, -1) <= coalesce(excluded.latest_number, -1)\
        """;

    private static final String FORGET = "delete from room_use where session_id = ?"; // relies on room_use_session

    private static final String ADD =
            "insert into room_use (session_id, venue, room, day, begins, ends) values (?, ?, ?, ?, ?, ?)";

    /** Relies on room_use_day. An end that is not after the beginning, as a draft may have it, is the end of the day. */
    private static final String USED_AT = """
        select distinct unnest(room) from room_use
         where day = ? and venue && ? and begins < ? and (ends > ? or ends <= begins)\
        """;

    /** Relies on room_use_venue. */
    private static final String SITTINGS = """
        select distinct session_id, day, begins, ends from room_use
         where venue && ? and room && ? order by day, begins, ends, session_id\
        """;

    private final AgroalDataSource dataSource;

    RoomUseTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** How far the sessions were when they were read. */
    Map<UUID, Progress> read() {
        return select(READ, statement -> {}, row -> {
                    var number = row.getObject("latest_number", Integer.class);
                    return new Progress(row.getObject("session_id", UUID.class), row.getInt("draft_version"), number);
                })
                .stream()
                .collect(HashMap::new, (all, one) -> all.put(one.id(), one), Map::putAll);
    }

    /** Keeps what a session uses, in the place of what it used, unless somebody has read a newer one of it. */
    void keep(Progress read, Collection<Use> uses) {
        try (var connection = dataSource.getConnection();
                var note = connection.prepareStatement(NOTE);
                var forget = connection.prepareStatement(FORGET);
                var add = connection.prepareStatement(ADD)) {
            note.setObject(1, read.id());
            note.setInt(2, read.draftVersion());
            note.setObject(3, read.latestNumber());
            if (note.executeUpdate() == 0) {
                return;
            }
            forget.setObject(1, read.id());
            forget.executeUpdate();
            for (var use : uses) {
                add.setObject(1, read.id());
                add.setArray(2, connection.createArrayOf("text", use.venue().toArray()));
                add.setArray(3, connection.createArrayOf("text", use.room().toArray()));
                add.setObject(4, use.sitting().date());
                add.setObject(5, use.sitting().from());
                add.setObject(6, use.sitting().to());
                add.addBatch();
            }
            add.executeBatch();
        } catch (SQLException e) {
            throw new CatalogueUnavailable(e);
        }
    }

    /** The names of the rooms of a venue that are used then. */
    Set<String> usedAt(Set<String> venue, LocalDate day, LocalTime from, LocalTime to) {
        return new HashSet<>(select(
                USED_AT,
                statement -> {
                    statement.setObject(1, day);
                    names(statement, 2, venue);
                    statement.setObject(3, to);
                    statement.setObject(4, from);
                },
                row -> row.getString(1)));
    }

    /** When a room of a venue is used, in order. */
    List<Sitting> of(Set<String> venue, Set<String> room) {
        return select(
                SITTINGS,
                statement -> {
                    names(statement, 1, venue);
                    names(statement, 2, room);
                },
                row -> new Sitting(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class)));
    }

    private static void names(PreparedStatement statement, int parameter, Set<String> names) throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", names.toArray()));
    }

    /** Fills in a statement. */
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row. */
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Parameters parameters, Row<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new CatalogueUnavailable(e);
        }
    }
}
