package org.convoke.agenda.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Mode;
import org.convoke.programme.Programme;
import org.convoke.programme.Status;

/** Whether everything has a room, and no room has two things at once. A final programme is not published otherwise. */
final class RoomChecks {

    private RoomChecks() {}

    static List<Finding> of(Programme programme, List<Sitting> sittings) {
        var found = new ArrayList<Finding>();
        var isFinal = programme.status() == Status.FINAL;
        var rooms = new AtOnce();
        for (var sitting : sittings) {
            if (sitting.item() == null) {
                rooms(sitting).forEach(room -> rooms.claim(room, sitting));
                if (sitting.meeting().room() == null && programme.mode() != Mode.ONLINE) {
                    found.add(Finding.of("no-room", isFinal, sitting.part(), "/room", Map.of(), "must have a room"));
                }
            } else if (sitting.item().room() != null
                    && !rooms(meetingOf(sitting)).contains(named(sitting.item().room()))) {
                rooms.claim(named(sitting.item().room()), sitting);
            }
        }
        rooms.tell((later, earlier) -> found.add(taken(later, earlier, isFinal)));
        found.addAll(inOneMeeting(sittings, isFinal));
        return found;
    }

    /** Items of one meeting share its room, so that two at once need a room of their own; a break needs none. */
    private static List<Finding> inOneMeeting(List<Sitting> sittings, boolean isFinal) {
        var found = new ArrayList<Finding>();
        var within = new AtOnce();
        sittings.stream()
                .filter(sitting -> sitting.item() != null && !sitting.isBreak())
                .filter(sitting -> sitting.item() != null
                        && (sitting.item().room() == null
                                || rooms(meetingOf(sitting))
                                        .contains(named(sitting.item().room()))))
                .filter(sitting -> sitting.meeting().room() != null)
                .forEach(sitting -> within.claim(sitting.meeting().id().toString(), sitting));
        within.tell((later, earlier) -> found.add(taken(later, earlier, isFinal)));
        return found;
    }

    private static Finding taken(Sitting later, Sitting earlier, boolean isFinal) {
        var room = later.item() != null && later.item().room() != null
                ? later.item().room()
                : later.meeting().room();
        var name = room == null ? "" : room.sourceText();
        return Finding.of(
                "room-taken",
                isFinal,
                later.part(),
                "/room",
                Map.of(
                        "room", name,
                        "other", earlier.part().name(),
                        "otherField", earlier.part().at(),
                        "start", earlier.start(),
                        "end", earlier.end()),
                "must have a room of its own; %s is used by %s, %s to %s"
                        .formatted(name, earlier.part().name(), earlier.start(), earlier.end()));
    }

    private static Sitting meetingOf(Sitting sitting) {
        return new Sitting(sitting.part(), sitting.meeting(), null);
    }

    private static List<String> rooms(Sitting sitting) {
        var rooms = new HashSet<String>();
        if (sitting.meeting().room() != null) {
            rooms.add(named(sitting.meeting().room()));
        }
        sitting.meeting().overflow().forEach(room -> rooms.add(named(room)));
        return List.copyOf(rooms);
    }

    private static String named(LocalizedText room) {
        return Alike.of(room.sourceText());
    }
}
