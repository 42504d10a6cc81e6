package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gives every State its mission and mailboxes, through registration-service. */
final class Missions {

    private static final int STATES = 195;
    private static final int AT_ONCE = 6;

    private final Rest rest;
    private final URI registration;

    Missions(Rest rest, URI registration) {
        this.rest = rest;
        this.registration = registration;
    }

    /**
     * Loads all; what is there already stays as it is.
     *
     * @return how each State is written to, in English order
     */
    List<Correspondence> load() {
        var states = Stream.of("member-state", "observer-state")
                .flatMap(kind -> states(kind).stream())
                .sorted(Comparator.comparingInt(state -> state.get("orderEn").asInt()))
                .toList();
        if (states.size() != STATES) {
            throw new DemoFailed("registration-service knows " + states.size() + " States, not " + STATES);
        }
        var all = new ArrayList<Correspondence>();
        for (int place = 1; place <= STATES; place++) {
            all.add(Correspondence.of(states.get(place - 1).get("code").asText(), place));
        }
        AtOnce.run(
                AT_ONCE,
                all.stream().map(state -> (Runnable) () -> write(state)).toList());
        return all;
    }

    private List<JsonNode> states(String kind) {
        var list = Rest.accepted("The list of States", rest.get(registration.resolve("/participants?kind=" + kind)));
        var states = new ArrayList<JsonNode>();
        list.forEach(states::add);
        return states;
    }

    private void write(Correspondence state) {
        write(state, "new-york", state.newYork(), "all");
        if (!state.vienna().isEmpty()) {
            write(state, "vienna", state.vienna(), "copy");
        }
    }

    private void write(Correspondence state, String station, List<String> addresses, String purpose) {
        var address = registration.resolve("/participants/" + state.code() + "/missions/" + station);
        Rest.accepted(
                "The mission of " + state.code(), rest.put(address, mission(state.languages(), addresses, purpose)));
    }

    private static ObjectNode mission(List<String> languages, List<String> addresses, String purpose) {
        var body = JsonNodeFactory.instance.objectNode();
        languages.forEach(body.putArray("languages")::add);
        var mailboxes = body.putArray("mailboxes");
        addresses.forEach(one -> mailboxes.addObject().put("address", one).put("purpose", purpose));
        return body;
    }
}
