package org.convoke.web.fakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links that notification-service sent to mailboxes: one that works, one that is over, and none else. */
final class FakeConfirmations {

    private boolean confirmed;

    void reset() {
        confirmed = false;
    }

    Answer answer(Asked asked) {
        return switch (asked.path().get(1)) {
            case "a-link" -> {
                confirmed |= asked.method().equals("POST");
                yield Answer.ok(confirmation());
            }
            case "expired" -> Answer.problem(410, "link-expired", "The time of this link is over.");
            default -> Answer.notFound();
        };
    }

    /** What was heard from mailboxes: from this one, since its link was used. */
    List<Map<String, Object>> heard() {
        return confirmed
                ? List.of(Map.of(
                        "address",
                        "mission.che@mission.example",
                        "heardAt",
                        "2017-08-22T15:12:09Z",
                        "suppressed",
                        false))
                : List.of();
    }

    private Map<String, Object> confirmation() {
        var confirmation = new HashMap<String, Object>();
        confirmation.put("participant", "CHE");
        confirmation.put("names", Map.of("en", "Switzerland", "fr", "Suisse"));
        confirmation.put("station", "new-york");
        confirmation.put("address", "new.che@mission.example");
        confirmation.put("confirmedAt", confirmed ? "2017-08-22T15:12:09Z" : null);
        return confirmation;
    }
}
