package org.convoke.web.secretariat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.convoke.web.services.Venues;
import org.convoke.web.services.Venues.Room;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The rooms of a session's venue, where the catalogue has that venue: programmes and catalogue know it by its name. */
@ApplicationScoped
class RoomCatalogue {

    private final Venues venues;

    RoomCatalogue(@RestClient Venues venues) {
        this.venues = venues;
    }

    /** The rooms that can be had when the session begins. */
    RoomNames of(Programme programme) {
        return new RoomNames(venues.all().stream()
                .filter(house -> meet(house.name(), programme.venue().name()))
                .flatMap(house -> venues.rooms(house.id()).stream())
                .filter(room -> isOpen(room, programme.days().first()))
                .map(Room::name)
                .toList());
    }

    private static boolean isOpen(Room room, LocalDate day) {
        var closed = room.closedFrom();
        return closed == null || day.isBefore(closed);
    }

    /** As agenda-service compares names: the same in any language, whatever the case and the spaces. */
    private static boolean meet(LocalizedText one, LocalizedText other) {
        var words = words(other);
        return words(one).stream().anyMatch(words::contains);
    }

    private static Set<String> words(LocalizedText name) {
        return name.texts().values().stream()
                .map(text -> text.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Rooms to choose from, by their names. */
    record RoomNames(List<LocalizedText> all) {

        static final RoomNames NONE = new RoomNames(List.of());

        RoomNames {
            all = List.copyOf(all);
        }

        /** The names in one language, of those rooms that have one in it. */
        List<String> in(String language) {
            return all.stream()
                    .filter(room -> room.texts().containsKey(language))
                    .map(room -> room.in(language).text())
                    .distinct()
                    .toList();
        }

        /**
         * The form with the names of a room that was chosen in one language put into the others, where nobody typed
         * anything else there: else the French name would go on naming the room before.
         *
         * @param field what the fields of the room begin with
         */
        Typed completed(Typed typed, Typed was, String field, List<String> languages) {
            for (var language : languages) {
                var chosen = typed.text(Texts.field(field, language));
                if (!chosen.equals(was.text(Texts.field(field, language)))) {
                    var room = all.stream()
                            .filter(one -> one.texts().containsKey(language)
                                    && one.in(language).text().equals(chosen))
                            .findFirst();
                    if (room.isPresent()) {
                        return completed(typed, was, field, languages, room.get());
                    }
                }
            }
            return typed;
        }

        private static Typed completed(
                Typed typed, Typed was, String field, List<String> languages, LocalizedText room) {
            var completed = typed;
            for (var language : languages) {
                var name = Texts.field(field, language);
                if (typed.text(name).equals(was.text(name))) {
                    var known = room.texts().get(language);
                    completed = completed.with(name, known == null ? "" : known.text());
                }
            }
            return completed;
        }
    }
}
