package org.convoke.web.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What registration-service knows of questions to mailboxes, and of the rounds that ask all of them. */
final class FakeRounds {

    private final List<Map<String, Object>> rounds = new ArrayList<>();
    private boolean asked;

    void reset() {
        rounds.clear();
        asked = false;
    }

    Answer answer(Asked request) {
        if (!request.holds("secretariat", "cofacilitator")) {
            return Answer.forbidden();
        }
        if (request.is("GET", "verification-rounds")) {
            return Answer.ok(rounds);
        }
        if (request.is("POST", "verification-rounds")) {
            if (request.body().contains("TUV")) {
                return Answer.problem(409, "nobody-to-ask", "None of these missions has a mailbox.");
            }
            rounds.add(round());
            return Answer.ok(rounds.getLast());
        }
        return rounds.isEmpty() ? Answer.notFound() : Answer.ok(rounds.getLast());
    }

    /** The first time it is done, the second time it is too soon. */
    Answer askAgain() {
        if (asked) {
            return Answer.problem(429, "asked-lately", "The mailbox was sent a link a moment ago.");
        }
        asked = true;
        return Answer.ok(Map.of());
    }

    static List<Map<String, Object>> history() {
        var confirmed = new HashMap<String, Object>();
        confirmed.put("at", "2017-08-22T15:12:09Z");
        confirmed.put("actor", "link");
        confirmed.put("what", "confirmed");
        confirmed.put("address", "mission.che@mission.example");
        var zone = new HashMap<String, Object>();
        zone.put("at", "2017-08-21T09:00:00Z");
        zone.put("actor", "focal.che");
        zone.put("what", "capital-zone");
        zone.put("isNow", "Europe/Zurich");
        var listed = new HashMap<String, Object>();
        listed.put("at", "2017-08-21T09:00:00Z");
        listed.put("actor", "<b>focal.che</b>");
        listed.put("what", "listed");
        listed.put("address", "mission.che@mission.example");
        listed.put("isNow", "agenda fallback");
        return List.of(confirmed, zone, listed);
    }

    private static Map<String, Object> round() {
        var waits = new LinkedHashMap<String, Object>();
        waits.put("participant", "MEX");
        waits.put("station", "new-york");
        waits.put("address", "mission.mex@mission.example");
        waits.put("confirmedAt", null);
        var answered = new LinkedHashMap<String, Object>(waits);
        answered.put("participant", "CHE");
        answered.put("address", "mission.che@mission.example");
        answered.put("confirmedAt", "2017-08-22T15:12:09Z");
        return Map.of(
                "id",
                Demo.uuid("round"),
                "begunAt",
                "2017-08-22T14:00:00Z",
                "begunBy",
                "secretariat",
                "asked",
                2,
                "confirmed",
                1,
                "mailboxes",
                List.of(waits, answered));
    }
}
