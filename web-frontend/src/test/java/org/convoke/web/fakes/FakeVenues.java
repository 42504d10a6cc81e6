package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The catalogue of venues and rooms: the centre of the demo with two rooms. */
public final class FakeVenues {

    public static final UUID CENTRE = Demo.uuid("venue centre");
    public static final UUID PLENARY = Demo.uuid("room plenary");
    public static final UUID BOARD_ROOM_D = Demo.uuid("room board d");

    private final Map<UUID, ObjectNode> venues = new LinkedHashMap<>();
    private final Map<UUID, ObjectNode> rooms = new LinkedHashMap<>();
    private final Map<UUID, Integer> edits = new LinkedHashMap<>();

    synchronized void reset() {
        venues.clear();
        rooms.clear();
        edits.clear();
        venues.put(CENTRE, json("""
                {"zone": "Europe/Vienna",
                 "name": {"source": "en", "texts": {"en": {"text": "Vienna International Centre"}}},
                 "city": {"source": "en", "texts": {"en": {"text": "Vienna"}, "fr": {"text": "Vienne"}}}}"""));
        rooms.put(PLENARY, json("""
                {"name": {"source": "en", "texts": {"en": {"text": "Plenary Room"}, "fr": {"text": "Salle plénière"}}},
                 "capacity": 800, "booths": 6, "overflow": ["%s"],
                 "access": {"source": "en", "texts": {"en": {"text": "Step-free from gate 1; hearing loop"}}}}""".formatted(BOARD_ROOM_D)));
        rooms.put(BOARD_ROOM_D, json("""
                {"name": {"source": "en", "texts": {"en": {"text": "Board Room D"}, "fr": {"text": "Salle D"}}},
                 "overflow": []}"""));
    }

    /** What is said of a room; null where it is no longer there. */
    public synchronized @Nullable JsonNode room(UUID room) {
        return rooms.get(room);
    }

    /** What is said of the venue. */
    public synchronized JsonNode centre() {
        return venues.getOrDefault(CENTRE, EventJson.mapper().createObjectNode());
    }

    /** Somebody else changes a venue or a room. */
    public synchronized void changedMeanwhile(UUID thing) {
        edits.merge(thing, 2, Integer::sum);
    }

    synchronized Answer answer(Asked asked) {
        if (!asked.method().equals("GET") && !asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (asked.is("GET", "venues")) {
            return Answer.ok(venues.keySet().stream().map(this::venueView).toList());
        }
        if (asked.is("POST", "venues")) {
            return add(asked, venues, Map.of());
        }
        var venue = UUID.fromString(asked.path().get(1));
        if (!venues.containsKey(venue)) {
            return Answer.notFound();
        }
        if (asked.is("GET", "venues/*/rooms")) {
            return Answer.ok(rooms.keySet().stream().map(this::roomView).toList());
        }
        if (asked.is("POST", "venues/*/rooms")) {
            return add(asked, rooms, Map.of("venue", CENTRE));
        }
        if (asked.path().size() == 2) {
            return one(asked, venue, venues);
        }
        return one(asked, UUID.fromString(asked.path().get(3)), rooms);
    }

    private Answer one(Asked asked, UUID id, Map<UUID, ObjectNode> things) {
        var there = things.get(id);
        if (there == null) {
            return Answer.notFound();
        }
        return switch (asked.method()) {
            case "GET" -> tagged(id, things);
            case "PUT" -> {
                if (!asked.headers().getOrDefault("if-match", "").equals(tag(id))) {
                    yield Answer.problem(412, "catalogue-moved", "This was changed meanwhile; read it again");
                }
                if (isTaken(asked, id, things)) {
                    yield Answer.problem(409, "name-taken", "Another one is called so in one of the languages");
                }
                things.put(id, json(asked.body()));
                edits.merge(id, 2, (one, two) -> one + 1);
                yield tagged(id, things);
            }
            case "DELETE" -> remove(id, things);
            default -> Answer.notFound();
        };
    }

    private Answer remove(UUID id, Map<UUID, ObjectNode> things) {
        if (id.equals(CENTRE) && !rooms.isEmpty()) {
            return Answer.problem(409, "venue-has-rooms", "A venue is taken away after its rooms");
        }
        if (id.equals(PLENARY)) {
            return Answer.problem(
                    409,
                    "room-in-use",
                    "Meetings to come are in the room",
                    Map.of(
                            "meetings",
                            List.of(
                                    sitting(FakeAgenda.SESSION, "2017-09-04", "10:00:00", "13:00:00"),
                                    sitting(UUID.randomUUID(), "2017-10-02", "15:00:00", "18:00:00"))));
        }
        things.remove(id);
        return new Answer(204, null, Map.of());
    }

    private static Map<String, Object> sitting(UUID session, String date, String from, String to) {
        return Map.of("session", session, "date", date, "from", from, "to", to);
    }

    private Answer add(Asked asked, Map<UUID, ObjectNode> things, Map<String, Object> more) {
        if (isTaken(asked, UUID.randomUUID(), things)) {
            return Answer.problem(409, "name-taken", "Another one is called so in one of the languages");
        }
        var id = UUID.randomUUID();
        things.put(id, json(asked.body()));
        return Answer.created(with(id, things, more));
    }

    private static boolean isTaken(Asked asked, UUID own, Map<UUID, ObjectNode> things) {
        var name = english(json(asked.body()));
        return things.entrySet().stream()
                .anyMatch(thing ->
                        !thing.getKey().equals(own) && english(thing.getValue()).equals(name));
    }

    private static String english(JsonNode thing) {
        return thing.at("/name/texts/en/text").asText();
    }

    private Answer tagged(UUID id, Map<UUID, ObjectNode> things) {
        return new Answer(200, with(id, things, Map.of("venue", CENTRE)), Map.of("ETag", tag(id)));
    }

    private String tag(UUID id) {
        return "\"" + edits.getOrDefault(id, 1) + "\"";
    }

    private Map<String, Object> venueView(UUID id) {
        return with(id, venues, Map.of());
    }

    private Map<String, Object> roomView(UUID id) {
        return with(id, rooms, Map.of("venue", CENTRE));
    }

    private static Map<String, Object> with(UUID id, Map<UUID, ObjectNode> things, Map<String, Object> more) {
        var view = new LinkedHashMap<String, Object>(more);
        view.put("id", id);
        var thing = things.get(id);
        if (thing != null) {
            thing.fields().forEachRemaining(field -> view.put(field.getKey(), field.getValue()));
        }
        return view;
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
