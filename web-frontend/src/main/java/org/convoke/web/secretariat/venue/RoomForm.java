package org.convoke.web.secretariat.venue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.convoke.web.secretariat.Fault;
import org.convoke.web.secretariat.Texts;
import org.convoke.web.secretariat.Typed;
import org.convoke.web.secretariat.venue.VenueForm.Reading;
import org.convoke.web.services.Venues.AboutRoom;
import org.jspecify.annotations.Nullable;

/**
 * A room as a form, in the languages of the Organization. Its overflow rooms are chosen one after another, since their order
 * matters: {@code overflow-0}, {@code overflow-1} …
 */
record RoomForm(List<String> languages) {

    private static final String OVERFLOW = "overflow";
    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_BOOTHS = 50;

    RoomForm {
        languages = List.copyOf(languages);
    }

    Typed fields(AboutRoom room) {
        var fields = new TreeMap<String, String>();
        Texts.put(fields, "name", room.name(), languages);
        Texts.put(fields, "access", room.access(), languages);
        put(fields, "capacity", room.capacity());
        put(fields, "booths", room.booths());
        put(fields, "closed-from", room.closedFrom());
        for (int i = 0; i < room.overflow().size(); i++) {
            fields.put(OVERFLOW + "-" + i, room.overflow().get(i).toString());
        }
        return new Typed(fields);
    }

    private static void put(TreeMap<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    /** The names of the fields of overflow rooms: to the last one that is filled, and two more. */
    static List<String> overflowFields(Typed typed) {
        int filled = places(typed).stream().mapToInt(place -> place + 1).max().orElse(0);
        return IntStream.range(0, filled + 2)
                .mapToObj(place -> OVERFLOW + "-" + place)
                .toList();
    }

    /** The places that are filled, in their order as numbers. */
    private static List<Integer> places(Typed typed) {
        return typed.part(OVERFLOW).values().keySet().stream()
                .map(name -> name.replaceFirst(OVERFLOW + "-?", ""))
                .filter(place -> place.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** @param before the room as it is; empty for a new one */
    Reading<AboutRoom> read(Typed typed, Optional<AboutRoom> before) {
        var faults = new ArrayList<Fault>();
        var name = VenueForm.required(typed, "name", before.map(AboutRoom::name), languages, faults);
        var room = new AboutRoom(
                name,
                number(typed, "capacity", 1, MOST_PEOPLE, faults),
                Texts.read(typed, "access", before.map(AboutRoom::access).orElse(null), languages)
                        .orElse(null),
                number(typed, "booths", 0, MOST_BOOTHS, faults),
                overflow(typed, faults),
                day(typed.text("closed-from"), faults));
        return Reading.of(room, faults);
    }

    private static @Nullable Integer number(Typed typed, String field, int least, int most, List<Fault> faults) {
        var text = typed.text(field);
        if (text.isEmpty()) {
            return null;
        }
        var digits = text.replaceAll("[\\s,.'\u00a0\u202f]", "");
        if (digits.matches("\\d{1,6}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) {
            return Integer.valueOf(digits);
        }
        faults.add(Fault.of(field, "venues.fault." + field));
        return null;
    }

    private static List<UUID> overflow(Typed typed, List<Fault> faults) {
        var rooms = new ArrayList<UUID>();
        for (int place : places(typed)) {
            var field = OVERFLOW + "-" + place;
            try {
                var room = UUID.fromString(typed.text(field));
                if (rooms.contains(room)) {
                    faults.add(Fault.of(field, "venues.fault.overflow-twice"));
                }
                rooms.add(room);
            } catch (IllegalArgumentException notAnId) {
                faults.add(Fault.of(field, "editor.fault.choice"));
            }
        }
        return rooms;
    }

    private static @Nullable LocalDate day(String text, List<Fault> faults) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            faults.add(Fault.of("closed-from", "editor.fault.date"));
            return null;
        }
    }
}
