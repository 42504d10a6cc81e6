package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.convoke.events.EventJson;
import org.convoke.programme.RevisionSymbol;

/** What was asked to be published of the one session of {@link FakeAgenda}. */
public final class FakePublications {

    private static final Instant ASKED = Instant.parse("2017-08-28T14:20:00Z");
    private static final List<String> OPEN = List.of("pending-approval", "scheduled", "held");

    private final List<Map<String, Object>> all = new ArrayList<>();
    private boolean approvalRequired;
    private String failure = "";

    synchronized void reset() {
        all.clear();
        approvalRequired = false;
        failure = "";
    }

    /** The co-facilitators' office approves from now on. */
    public synchronized void needApproval() {
        approvalRequired = true;
    }

    /** What goes out next fails for that reason. */
    public synchronized void failBecause(String reason) {
        failure = reason;
    }

    /** What the newest holds, by its name. */
    public synchronized String newest(String member) {
        return String.valueOf(all.getFirst().get(member));
    }

    synchronized boolean approvalRequired() {
        return approvalRequired;
    }

    synchronized boolean isWaiting() {
        return all.stream().anyMatch(publication -> OPEN.contains(publication.get("state")));
    }

    /** @return whether the rule may be set by whoever asks */
    synchronized boolean rule(Asked asked) {
        var required = json(asked).path("required").asBoolean();
        if (!required && !asked.holds("cofacilitator")) {
            return false;
        }
        approvalRequired = required;
        return true;
    }

    synchronized Answer request(Asked asked, int version, IntSupplier goesOut) {
        var wanted = json(asked);
        var at = wanted.path("publishAt").asText("");
        var due = at.isEmpty()
                ? null
                : LocalDateTime.parse(at).atZone(ZoneId.of("Europe/Vienna")).toInstant();
        if (due != null && due.isBefore(Instant.now())) {
            return Answer.problem(
                    400,
                    "invalid",
                    "Some values are not accepted.",
                    Map.of(
                            "violations",
                            List.of(Map.of("field", "/publishAt", "in", "body", "message", "must be in the future"))));
        }
        var publication = new LinkedHashMap<String, Object>();
        publication.put("id", Demo.uuid("publication " + all.size()));
        publication.put("draftVersion", version);
        publication.put("name", wanted.hasNonNull("name") ? wanted.get("name").asText() : null);
        publication.put("publishAt", due);
        publication.put("hold", wanted.path("hold").asBoolean());
        publication.put("requestedBy", "M. secretariat");
        publication.put("requestedAt", ASKED);
        publication.put("changedBy", "M. secretariat");
        publication.put("changedAt", ASKED);
        all.addFirst(publication);
        if (approvalRequired) {
            publication.put("state", "pending-approval");
        } else {
            approved(publication, goesOut);
        }
        return Answer.created(publication);
    }

    private void approved(Map<String, Object> publication, IntSupplier goesOut) {
        if (Boolean.TRUE.equals(publication.get("hold"))) {
            publication.put("state", "held");
        } else {
            released(publication, goesOut);
        }
    }

    private void released(Map<String, Object> publication, IntSupplier goesOut) {
        if (publication.get("publishAt") != null) {
            publication.put("state", "scheduled");
        } else if (failure.isEmpty()) {
            int number = goesOut.getAsInt();
            publication.put("state", "published");
            publication.put("revision", number);
            publication.put("symbol", new RevisionSymbol(number).toString());
        } else {
            publication.put("state", "failed");
            publication.put("reason", failure);
        }
    }

    synchronized Answer answer(Asked asked, IntSupplier goesOut) {
        if (asked.is("GET", "sessions/*/publications")) {
            return Answer.ok(all);
        }
        var found = asked.path().size() < 4
                ? null
                : all.stream()
                        .filter(one -> String.valueOf(one.get("id"))
                                .equals(asked.path().get(3)))
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            return Answer.notFound();
        }
        if (asked.is("GET", "sessions/*/publications/*")) {
            return Answer.ok(found);
        }
        return asked.is("POST", "sessions/*/publications/*/*") ? step(asked, found, goesOut) : Answer.notFound();
    }

    private Answer step(Asked asked, Map<String, Object> found, IntSupplier goesOut) {
        var state = String.valueOf(found.get("state"));
        return switch (asked.path().get(4)) {
            case "approval" -> {
                if (!asked.holds("cofacilitator")) {
                    yield Answer.forbidden();
                }
                yield after(state.equals("pending-approval"), found, () -> approved(found, goesOut));
            }
            case "release" -> after(state.equals("held"), found, () -> released(found, goesOut));
            case "hold" -> after(state.equals("scheduled"), found, () -> found.put("state", "held"));
            case "withdrawal" ->
                after(OPEN.contains(state), found, () -> {
                    found.put("state", "withdrawn");
                    found.put("reason", json(asked).path("reason").asText(""));
                });
            default -> Answer.notFound();
        };
    }

    private static Answer after(boolean possible, Map<String, Object> found, Runnable step) {
        if (!possible) {
            return Answer.problem(409, "publication-state", "The publication is " + found.get("state"));
        }
        step.run();
        return Answer.ok(found);
    }

    private static JsonNode json(Asked asked) {
        try {
            return EventJson.mapper().readTree(asked.body());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
