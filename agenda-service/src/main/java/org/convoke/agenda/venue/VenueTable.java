package org.convoke.agenda.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.agenda.venue.Catalogue.Room;
import org.convoke.agenda.venue.Catalogue.Venue;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The tables of venues and rooms: a few rows, read whole. */
@ApplicationScoped
class VenueTable {

    /** Changes of the catalogue are rare and follow each other, so that no two things get one name. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('convoke.venues', 0))";

    private static final String VENUES = "select id, name, city, zone, edit from venue order by id";

    private static final String ROOMS = """
        select id, venue_id, name, capacity, access, booths, closed_from, edit,
               array(select overflow_id from room_overflow o where o.room_id = room.id order by place) as overflow
          from room where venue_id = ? order by id\
        """; // relies on room_venue

    private static final String ADD_VENUE =
            "insert into venue (name, city, zone, edit, id) values (?::jsonb, ?::jsonb, ?, ?, ?)";

    private static final String CHANGE_VENUE =
            "update venue set name = ?::jsonb, city = ?::jsonb, zone = ?, edit = ? where id = ?";

    private static final String REMOVE_VENUE = "delete from venue where id = ?";

    private static final String ADD_ROOM = """
        insert into room (name, capacity, access, booths, closed_from, edit, venue_id, id)
        values (?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?)\
        """;

    private static final String CHANGE_ROOM = """
        update room set name = ?::jsonb, capacity = ?, access = ?::jsonb, booths = ?, closed_from = ?, edit = ?
         where venue_id = ? and id = ?\
        """;

    private static final String REMOVE_ROOM = "delete from room where id = ?";

    private static final String UNLINK = "delete from room_overflow where room_id = ?";

    private static final String LINK = "insert into room_overflow (room_id, place, overflow_id) values (?, ?, ?)";

    private final AgroalDataSource dataSource;

    VenueTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes changes of the catalogue follow each other until the transaction ends. */
    void lockAll() {
        read(LOCK, statement -> {}, row -> true);
    }

    List<Venue> venues() {
        return read(VENUES, statement -> {}, VenueTable::venue);
    }

    Optional<Venue> venue(UUID id) {
        return venues().stream().filter(venue -> venue.id().value().equals(id)).findFirst();
    }

    List<Room> rooms(VenueId venue) {
        return read(ROOMS, statement -> statement.setObject(1, venue.value()), VenueTable::room);
    }

    Optional<Room> room(UUID venue, UUID id) {
        return rooms(new VenueId(venue)).stream()
                .filter(room -> room.id().value().equals(id))
                .findFirst();
    }

    void add(Venue venue) {
        write(ADD_VENUE, statement -> set(statement, venue));
    }

    void change(Venue venue) {
        write(CHANGE_VENUE, statement -> set(statement, venue));
    }

    void remove(VenueId venue) {
        write(REMOVE_VENUE, statement -> statement.setObject(1, venue.value()));
    }

    void add(Room room) {
        write(ADD_ROOM, statement -> set(statement, room));
        link(room);
    }

    void change(Room room) {
        write(CHANGE_ROOM, statement -> set(statement, room));
        write(UNLINK, statement -> statement.setObject(1, room.id().value()));
        link(room);
    }

    void remove(RoomId room) {
        write(REMOVE_ROOM, statement -> statement.setObject(1, room.value()));
    }

    private void link(Room room) {
        var overflow = room.about().overflowRooms();
        for (int place = 0; place < overflow.size(); place++) {
            var number = place;
            write(LINK, statement -> {
                statement.setObject(1, room.id().value());
                statement.setInt(2, number);
                statement.setObject(3, overflow.get(number).value());
            });
        }
    }

    private static void set(PreparedStatement statement, Venue venue) throws SQLException {
        statement.setString(1, json(venue.about().name()));
        statement.setString(2, json(venue.about().city()));
        statement.setString(3, venue.about().zone().getId());
        statement.setInt(4, venue.edit());
        statement.setObject(5, venue.id().value());
    }

    private static void set(PreparedStatement statement, Room room) throws SQLException {
        var about = room.about();
        statement.setString(1, json(about.name()));
        statement.setObject(2, about.capacity());
        statement.setString(3, about.access() == null ? null : json(about.access()));
        statement.setObject(4, about.booths());
        statement.setObject(5, about.closedFrom());
        statement.setInt(6, room.edit());
        statement.setObject(7, room.venue().value());
        statement.setObject(8, room.id().value());
    }

    private static Venue venue(ResultSet row) throws SQLException {
        return new Venue(
                new VenueId(row.getObject("id", UUID.class)),
                new AboutVenue(
                        text(row.getString("name")), text(row.getString("city")), ZoneId.of(row.getString("zone"))),
                row.getInt("edit"));
    }

    private static Room room(ResultSet row) throws SQLException {
        var access = row.getString("access");
        var overflow = (UUID[]) row.getArray("overflow").getArray();
        return new Room(
                new RoomId(row.getObject("id", UUID.class)),
                new VenueId(row.getObject("venue_id", UUID.class)),
                new AboutRoom(
                        text(row.getString("name")),
                        number(row, "capacity"),
                        access == null ? null : text(access),
                        number(row, "booths"),
                        Arrays.stream(overflow).map(RoomId::new).toList(),
                        row.getObject("closed_from", LocalDate.class)),
                row.getInt("edit"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    /** Fills in a statement. */
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Makes a value of a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Parameters parameters, Reader<T> reader) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new CatalogueUnavailable(e);
        }
    }

    private void write(String sql, Parameters parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new CatalogueUnavailable(e);
        }
    }

    private static String json(LocalizedText text) {
        try {
            return EventJson.mapper().writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalizedText text(String json) {
        try {
            return EventJson.mapper().readValue(json, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
