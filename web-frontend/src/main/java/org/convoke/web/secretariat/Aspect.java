package org.convoke.web.secretariat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a part two people can say differently: the fields of a form that one kind of change is about. */
enum Aspect {
    TITLE("title", Set.of("item-retitled", "meeting-retitled", "session-retitled"), "title"),
    THEME("theme", Set.of("theme-changed"), "theme"),
    DAYS("days", Set.of("session-dates-changed"), "days"),
    VENUE("venue", Set.of("venue-changed"), "venue", "city"),
    MODE("mode", Set.of("mode-changed"), "mode"),
    STATUS("status", Set.of("status-changed"), "status"),
    NUMBER("number", Set.of("item-renumbered"), "number"),
    KIND("kind", Set.of("item-kind-changed"), "kind"),
    TIME("time", Set.of("item-moved", "meeting-moved"), "meeting", "date", "start", "end"),
    ROOM("room", Set.of("item-room-changed", "meeting-room-changed"), "room"),
    AUDIENCE("audience", Set.of("meeting-audience-changed"), "audience"),
    VISIBILITY("visibility", Set.of("item-visibility-changed", "meeting-visibility-changed"), "visibility"),
    WEBCAST("webcast", Set.of("webcast-changed"), "webcast"),
    TRACK("track", Set.of("track-changed"), "track"),
    INTERPRETATION("interpretation", Set.of("interpretation-changed"), "interpretation"),
    OVERFLOW("overflow", Set.of("overflow-changed"), "overflow"),
    DESCRIPTION("description", Set.of("description-changed"), "description"),
    MODERATORS("moderators", Set.of("moderators-changed"), "moderators"),
    PANELLISTS("panellists", Set.of("panellists-changed"), "panellists"),
    DOCUMENTS("documents", Set.of("documents-changed"), "documents"),
    SPEAKING_TIMES("speaking-times", Set.of("speaking-times-changed"), "limit");

    private final String word;
    private final Set<String> changes;
    private final List<String> fields;

    Aspect(String word, Set<String> changes, String... fields) {
        this.word = word;
        this.changes = changes;
        this.fields = List.of(fields);
    }

    /** What a kind of change is about; empty where it is about the whole. */
    static Optional<Aspect> ofChange(String type) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.changes.contains(type))
                .findFirst();
    }

    static Optional<Aspect> of(String word) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.word.equals(word))
                .findFirst();
    }

    /** Those in which two forms differ. */
    static List<Aspect> between(Typed one, Typed other) {
        return Arrays.stream(values())
                .filter(aspect -> !aspect.in(one).equals(aspect.in(other)))
                .toList();
    }

    /** Its name in forms. */
    String word() {
        return word;
    }

    /** The fields of a form that it is about. */
    Typed in(Typed typed) {
        var found = Typed.NOTHING;
        for (var field : fields) {
            found = found.and(typed.part(field));
        }
        return found;
    }

    /** The form with these fields as another one has them. */
    Typed taken(Typed typed, Typed from) {
        var left = typed;
        for (var field : fields) {
            left = left.without(field);
        }
        return left.and(in(from));
    }
}
