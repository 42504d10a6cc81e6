package org.convoke.agenda.venue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.audit.Audit;
import org.convoke.kit.caller.Caller;
import org.convoke.kit.identity.Ids;

/** Changes the catalogue of venues and rooms. Whoever changes one thing of a venue locks the venue first. */
@ApplicationScoped
class Catalogue {

    private final VenueTable table;
    private final RoomUse use;
    private final Audit audit;
    private final Clock clock;

    Catalogue(VenueTable table, RoomUse use, Audit audit, Clock clock) {
        this.table = table;
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /** A venue of the catalogue. */
    record Venue(VenueId id, AboutVenue about, int edit) {}

    /** A room of the catalogue. */
    record Room(RoomId id, VenueId venue, AboutRoom about, int edit) {}

    @Transactional
    Outcome<Venue> add(AboutVenue about, Caller by) {
        table.lockAll();
        var venue = new Venue(new VenueId(Ids.next()), about, 1);
        if (isTaken(venue)) {
            return new Outcome.NameTaken<>();
        }
        table.add(venue);
        audit.record(by, "venue.added", "venue", venue.id(), Map.of("about", about));
        return new Outcome.Done<>(venue);
    }

    @Transactional
    Outcome<Venue> change(UUID id, long expected, AboutVenue about, Caller by) {
        table.lockAll();
        var found = table.venue(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("venue");
        }
        var venue = found.get();
        if (venue.edit() != expected) {
            return new Outcome.Moved<>(venue.edit());
        }
        var changed = new Venue(venue.id(), about, venue.edit() + 1);
        if (isTaken(changed)) {
            return new Outcome.NameTaken<>();
        }
        table.change(changed);
        audit.record(by, "venue.changed", "venue", venue.id(), Map.of("was", venue.about(), "is", about));
        return new Outcome.Done<>(changed);
    }

    @Transactional
    Outcome<Venue> removeVenue(UUID id, Caller by) {
        table.lockAll();
        var found = table.venue(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("venue");
        }
        if (!table.rooms(found.get().id()).isEmpty()) {
            return new Outcome.HasRooms<>();
        }
        table.remove(found.get().id());
        audit.record(by, "venue.removed", "venue", id, Map.of("was", found.get().about()));
        return new Outcome.Done<>(found.get());
    }

    @Transactional
    Outcome<Room> add(UUID venue, AboutRoom about, Caller by) {
        table.lockAll();
        var found = table.venue(venue);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("venue");
        }
        var room = new Room(new RoomId(Ids.next()), found.get().id(), about, 1);
        var refusal = refusal(room);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.add(room);
        audit.record(by, "room.added", "room", room.id(), Map.of("venue", venue, "about", about));
        return new Outcome.Done<>(room);
    }

    @Transactional
    Outcome<Room> change(UUID venue, UUID id, long expected, AboutRoom about, Caller by) {
        table.lockAll();
        var found = table.room(venue, id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("room");
        }
        var room = found.get();
        if (room.edit() != expected) {
            return new Outcome.Moved<>(room.edit());
        }
        var changed = new Room(room.id(), room.venue(), about, room.edit() + 1);
        var refusal = refusal(changed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.change(changed);
        audit.record(by, "room.changed", "room", room.id(), Map.of("was", room.about(), "is", about));
        return new Outcome.Done<>(changed);
    }

    /** Takes a room away that no meeting to come is in; others can only be closed from a day on. */
    @Transactional
    Outcome<Room> removeRoom(UUID venue, UUID id, Caller by) {
        table.lockAll();
        var house = table.venue(venue);
        var found = table.room(venue, id);
        if (house.isEmpty() || found.isEmpty()) {
            return new Outcome.Missing<>("room");
        }
        var today = LocalDate.ofInstant(clock.instant(), house.get().about().zone());
        var meetings = use.of(house.get().about(), found.get().about().name()).stream()
                .filter(sitting -> !sitting.date().isBefore(today))
                .toList();
        if (!meetings.isEmpty()) {
            return new Outcome.InUse<>(meetings);
        }
        table.remove(found.get().id());
        audit.record(by, "room.removed", "room", id, Map.of("was", found.get().about()));
        return new Outcome.Done<>(found.get());
    }

    private boolean isTaken(Venue venue) {
        return table.venues().stream()
                .anyMatch(other -> !other.id().equals(venue.id())
                        && Names.meet(other.about().name(), venue.about().name()));
    }

    /** Names must tell rooms apart, since programmes know rooms by their names. */
    private Optional<Outcome<Room>> refusal(Room room) {
        var others = table.rooms(room.venue()).stream()
                .filter(other -> !other.id().equals(room.id()))
                .toList();
        if (others.stream()
                .anyMatch(other -> Names.meet(other.about().name(), room.about().name()))) {
            return Optional.of(new Outcome.NameTaken<>());
        }
        List<RoomId> known = others.stream().map(Room::id).toList();
        return known.containsAll(room.about().overflowRooms())
                ? Optional.empty()
                : Optional.of(new Outcome.NoOverflow<>());
    }
}
