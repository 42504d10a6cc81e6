package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convoke.programme.LocalizedText;

/**
 * The further rooms in which a meeting can be followed, as fields of a form: {@code overflow-0-en}, {@code overflow-0-fr},
 * {@code overflow-1-en} … A form has a few of them; a meeting that has more keeps the others.
 */
final class OverflowRooms {

    private static final int IN_THE_FORM = 4;

    private OverflowRooms() {}

    /** What the fields of each room begin with. */
    static List<String> names() {
        return IntStream.range(0, IN_THE_FORM).mapToObj(i -> "overflow-" + i).toList();
    }

    static void put(Map<String, String> fields, List<LocalizedText> rooms, List<String> languages) {
        for (int i = 0; i < Math.min(IN_THE_FORM, rooms.size()); i++) {
            Texts.put(fields, names().get(i), rooms.get(i), languages);
        }
    }

    /** @param before the rooms as they were */
    static List<LocalizedText> read(List<LocalizedText> before, FormReader reader) {
        var rooms = new ArrayList<LocalizedText>();
        for (int i = 0; i < IN_THE_FORM; i++) {
            var room = reader.optional(names().get(i), i < before.size() ? before.get(i) : null);
            if (room != null) {
                rooms.add(room);
            }
        }
        if (before.size() > IN_THE_FORM) {
            rooms.addAll(before.subList(IN_THE_FORM, before.size()));
        }
        return rooms;
    }
}
