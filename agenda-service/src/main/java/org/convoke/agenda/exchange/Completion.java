package org.convoke.agenda.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoke.kit.identity.Ids;
import org.convoke.kit.intake.Fault;

/**
 * Fills in what a file may leave out: ids, what goes without saying, the meeting that another one follows where it is named
 * by a key of the file. Comments are taken out. Nothing is checked here but that no two things have one id or one key.
 */
final class Completion {

    private static final String[] LISTS_OF_ITEM = {"moderators", "panellists", "documents", "speakingTimes", "origins"};
    private static final String[] LISTS_OF_MEETING = {"interpretation", "overflow", "items"};

    private final List<Fault> faults = new ArrayList<>();
    private final Map<UUID, String> places = new HashMap<>();
    private final Map<String, String> placesByName = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private Completion() {}

    /** @param places where each meeting, item and deadline is in the file, by its id */
    record Completed(List<Fault> faults, Map<UUID, String> places) {}

    /** Completes the tree in place. */
    static Completed complete(ObjectNode programme, String language) {
        var completion = new Completion();
        withoutComments(programme);
        TextForms.inFull(programme, language);
        completion.programme(programme);
        return new Completed(List.copyOf(completion.faults), Map.copyOf(completion.places));
    }

    private static void withoutComments(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove("comment");
        }
        tree.forEach(Completion::withoutComments);
    }

    private void programme(ObjectNode programme) {
        otherwise(programme, "mode", "in-person");
        otherwise(programme, "status", "tentative");
        if (absent(programme, "standing")) {
            programme.putObject("standing").put("type", "convened");
        }
        lists(programme, "deadlines", "meetings");
        each(programme, "deadlines", "", (deadline, at) -> {
            identified(deadline, at);
            otherwise(deadline, "visibility", "public");
        });
        each(programme, "meetings", "", this::meeting);
        each(programme, "meetings", "", this::following);
    }

    private void meeting(ObjectNode meeting, String at) {
        identified(meeting, at);
        otherwise(meeting, "audience", "states");
        otherwise(meeting, "visibility", "public");
        lists(meeting, LISTS_OF_MEETING);
        key(meeting, at);
        each(meeting, "items", at, this::item);
    }

    private void item(ObjectNode item, String at) {
        identified(item, at);
        otherwise(item, "visibility", "public");
        lists(item, LISTS_OF_ITEM);
        each(item, "moderators", at, (person, where) -> person(person));
        each(item, "panellists", at, (person, where) -> person(person));
        each(item, "documents", at, (document, where) -> {
            if (absent(document, "version")) {
                document.put("version", 1);
            }
            if (absent(document, "languages")) {
                document.putObject("languages");
            }
        });
    }

    private static void person(ObjectNode person) {
        if (absent(person, "toBeConfirmed")) {
            person.put("toBeConfirmed", false);
        }
    }

    private void key(ObjectNode meeting, String at) {
        var key = meeting.remove("key");
        if (key == null) {
            return;
        }
        if (!key.isTextual()) {
            faults.add(new Fault(at + "/key", "must be a text, by which other meetings of this file name this one"));
        } else if (keys.put(key.textValue(), meeting.path("id").asText()) != null) {
            faults.add(new Fault(at + "/key", "is the key of another meeting too; each has its own"));
        }
    }

    private void following(ObjectNode meeting, String at) {
        follows(meeting);
        each(meeting, "items", at, (item, where) -> follows(item));
    }

    private void follows(ObjectNode timed) {
        if (timed.path("start") instanceof ObjectNode start) {
            var id = keys.get(start.path("after").asText());
            if (id != null) {
                start.put("after", id);
            }
        }
    }

    private void identified(ObjectNode thing, String at) {
        if (absent(thing, "id")) {
            var id = Ids.next();
            places.put(id, at);
            thing.put("id", id.toString());
            return;
        }
        var name = thing.path("id").asText();
        var other = placesByName.putIfAbsent(name, at);
        if (other != null) {
            faults.add(new Fault(at + "/id", "is the id of %s too; each has its own".formatted(other)));
        }
        uuid(name).ifPresent(id -> places.put(id, at));
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException refusedLater) {
            return Optional.empty();
        }
    }

    private interface Visit {
        void of(ObjectNode thing, String at);
    }

    private static void each(ObjectNode object, String list, String at, Visit visit) {
        if (object.path(list) instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof ObjectNode element) {
                    visit.of(element, "%s/%s/%d".formatted(at, list, i));
                }
            }
        }
    }

    private static void lists(ObjectNode object, String... names) {
        for (var name : names) {
            if (absent(object, name)) {
                object.putArray(name);
            }
        }
    }

    private static void otherwise(ObjectNode object, String field, String value) {
        if (absent(object, field)) {
            object.put(field, value);
        }
    }

    private static boolean absent(ObjectNode object, String field) {
        return object.path(field).isMissingNode() || object.path(field).isNull();
    }
}
