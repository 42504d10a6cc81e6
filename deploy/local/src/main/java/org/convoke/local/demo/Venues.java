package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** The venues of the sessions of 2017 in the catalogue of agenda-service, with the rooms that were used. */
final class Venues {

    private final Rest rest;
    private final URI agenda;

    Venues(Rest rest, URI agenda) {
        this.rest = rest;
        this.agenda = agenda;
    }

    /**
     * Adds them where the catalogue is empty.
     *
     * @return how many venues there are
     */
    int load() {
        var known = Rest.accepted("The list of venues", rest.get(agenda.resolve("/venues")));
        if (!known.isEmpty()) {
            return known.size();
        }
        var venues = DemoData.venues();
        venues.forEach(this::add);
        return venues.size();
    }

    private void add(JsonNode wanted) {
        var venue = Rest.accepted("Adding a venue", rest.post(agenda.resolve("/venues"), wanted.get("venue")));
        var rooms = agenda.resolve("/venues/" + venue.get("id").asText() + "/rooms");
        for (var room : wanted.get("rooms")) {
            Rest.accepted("Adding a room", rest.post(rooms, room));
        }
    }
}
