package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What operators ask of the services: two relays of which one is left out, a slow domain, and something set aside. */
public final class FakeOperations {

    private static final Instant SINCE = Instant.parse("2017-08-28T14:20:06Z");
    private static final String SUPPRESSED = "nobody+1@mission.example";

    private final Map<String, Map<String, Object>> holds = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    synchronized void reset() {
        holds.clear();
        steps.clear();
    }

    /** What was done, each with the reason that was given. */
    public synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    /** Somebody has held that already. */
    public synchronized void held(String scope, String of) {
        hold(scope, of, "held by somebody else");
    }

    static boolean isAbout(Asked asked) {
        return !asked.path().isEmpty()
                && List.of("operations", "suppressions").contains(asked.path().getFirst());
    }

    synchronized Answer answer(String service, Asked asked) {
        if (!asked.holds("operator")) {
            return asked.mandates().isEmpty() ? Answer.unauthorized() : Answer.forbidden();
        }
        if (asked.is("GET", "operations/sending")) {
            return Answer.ok(sending());
        }
        if (asked.is("POST", "operations/sending/*")) {
            return step(asked.path().get(2), json(asked.body()));
        }
        if (asked.is("GET", "suppressions")) {
            return Answer.ok(List.of(Map.of(
                    "address",
                    SUPPRESSED,
                    "since",
                    SINCE,
                    "host",
                    "mx.mission.example",
                    "code",
                    550,
                    "enhanced",
                    "5.1.1",
                    "words",
                    "no such mailbox " + Demo.HOSTILE)));
        }
        if (asked.is("POST", "suppressions/*/lift")) {
            steps.add("lift " + asked.path().get(1) + ": "
                    + json(asked.body()).path("reason").asText());
            return Answer.ok(Map.of());
        }
        if (asked.is("GET", "operations/dead-letters")) {
            return Answer.ok(
                    service.equals("registration")
                            ? List.of(record("0197c3a0-0000-7000-8000-000000000001", "not a date " + Demo.HOSTILE))
                            : List.of());
        }
        if (asked.is("GET", "operations/parked")) {
            return Answer.ok(service.equals("agenda") ? List.of(record("17", "larger than 4 MiB")) : List.of());
        }
        steps.add(service + " " + String.join("/", asked.path()));
        return Answer.ok(Map.of());
    }

    private Answer step(String what, JsonNode body) {
        var scope = body.path("scope").asText();
        var of = body.path("of").asText("");
        if (what.equals("hold") == holds.containsKey(scope + of)) {
            return Answer.problem(409, "hold-state", "It is so already");
        }
        if (what.equals("hold")) {
            hold(scope, of, body.path("reason").asText());
        } else {
            holds.remove(scope + of);
        }
        steps.add(what + " " + scope + " " + of + ": " + body.path("reason").asText());
        return Answer.ok(sending());
    }

    private void hold(String scope, String of, String reason) {
        holds.put(scope + of, Map.of("scope", scope, "of", of, "reason", reason, "since", SINCE, "by", "operator"));
    }

    private Map<String, Object> sending() {
        return Map.of(
                "holds",
                List.copyOf(holds.values()),
                "queue",
                Map.of(
                        "byState",
                        Map.of("queued", 12, "sending", 3, "deferred", 4, "in-doubt", 1),
                        "due",
                        11,
                        "oldestDueAt",
                        SINCE),
                "relays",
                List.of(relay("geneva", "in-use"), relay("backup", "left-out")),
                "slowDomains",
                List.of(Map.of("domain", "slow.example", "refusals", 7, "notBefore", SINCE, "words", "greylisted")),
                "withoutProgress",
                List.of(Map.of(
                        "kind", "due-not-sent", "reason", "no sender has taken it", "count", 11, "since", SINCE)));
    }

    private static Map<String, Object> relay(String name, String state) {
        var relay = new HashMap<String, Object>(Map.of(
                "name", name, "host", "mx." + name + ".example:587", "priority", 1, "weight", 3, "connections", 4));
        relay.put("state", state);
        if (state.equals("left-out")) {
            relay.put("since", SINCE);
            relay.put("words", "554 5.7.1 your address is listed");
        }
        return relay;
    }

    private static Map<String, Object> record(String id, String reason) {
        return Map.of(
                "id",
                id,
                "topic",
                "agenda.v1",
                "type",
                "a-type",
                "key",
                "a-key",
                "reason",
                reason,
                "receivedAt",
                SINCE,
                "parkedAt",
                SINCE);
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
