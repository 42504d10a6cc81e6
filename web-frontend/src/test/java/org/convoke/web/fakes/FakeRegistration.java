package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.events.EventJson;
import org.convoke.programme.LocalizedText;

/** registration-service with 195 States, each with a mission in New York. */
public final class FakeRegistration {

    private final Map<String, Map<String, Object>> missions = new ConcurrentHashMap<>();
    private final FakeRounds rounds = new FakeRounds();

    void reset() {
        missions.clear();
        rounds.reset();
        for (var state : States.ALL) {
            var address = "mission." + state.code().toLowerCase(java.util.Locale.ROOT) + "@mission.example";
            missions.put(state.code(), mission(state.code(), List.of("fr", "en"), List.of(mailbox(address, "all")), 1));
        }
    }

    /** The mission as it is kept. */
    public Map<String, Object> mission(String code) {
        return missions.getOrDefault(code, Map.of());
    }

    /** Somebody else changes the mission. */
    public void editedMeanwhile(String code) {
        missions.put(
                code,
                mission(code, List.of("en"), List.of(mailbox("elsewhere@mission.example", "all")), version(code) + 1));
    }

    Answer answer(Asked asked) {
        if (asked.mandates().isEmpty()) {
            return Answer.unauthorized();
        }
        if (asked.is("GET", "participants")) {
            return Answer.ok(
                    States.ALL.stream().map(FakeRegistration::participant).toList());
        }
        if (asked.is("GET", "sessions/*/invitations")) {
            return asked.holds("secretariat", "cofacilitator", "operator")
                    ? Answer.ok(Map.of(
                            "invited", 195, "told", 193, "notReached", 1, "waiting", 1, "invitations", List.of()))
                    : Answer.forbidden();
        }
        if (asked.path().getFirst().equals("verification-rounds")) {
            return rounds.answer(asked);
        }
        if (asked.path().size() < 2 || !States.known(asked.path().get(1))) {
            return Answer.notFound();
        }
        var code = asked.path().get(1);
        if (asked.is("GET", "participants/*")) {
            return Answer.ok(participant(States.of(code)));
        }
        if (!asked.isFocalPointOf(code) && !asked.holds("secretariat", "cofacilitator")) {
            return Answer.notFound();
        }
        if (asked.is("GET", "participants/*/missions")) {
            return Answer.ok(List.of(missions.get(code)));
        }
        if (asked.is("GET", "participants/*/invitations")) {
            var invitation = new LinkedHashMap<String, Object>();
            invitation.put("session", FakeAgenda.SESSION);
            invitation.put(
                    "sessionTitle",
                    LocalizedText.english("Fifth informal thematic session")
                            .with("fr", "Cinquième session thématique informelle"));
            invitation.put("state", "told");
            invitation.put("issuedAt", Instant.parse("2017-07-27T15:00:00Z"));
            invitation.put("since", Instant.parse("2017-07-27T15:02:31Z"));
            invitation.put("reason", null);
            return Answer.ok(List.of(invitation));
        }
        if (asked.is("GET", "participants/*/missions/new-york/history")) {
            return Answer.ok(FakeRounds.history());
        }
        if (asked.is("POST", "participants/*/missions/new-york/questions")) {
            return rounds.askAgain();
        }
        if (asked.is("POST", "participants/*/missions/new-york/vouchers")) {
            return asked.holds("secretariat") ? Answer.ok(mission(code)) : Answer.forbidden();
        }
        if (asked.is("PUT", "participants/*/missions/new-york")) {
            return save(code, asked);
        }
        return Answer.notFound();
    }

    private Answer save(String code, Asked asked) {
        int version = version(code);
        var ifMatch = asked.headers().get("if-match");
        if (ifMatch != null && !ifMatch.equals("\"" + version + "\"")) {
            return Answer.problem(412, "mission-moved", "Somebody wrote this mission meanwhile.");
        }
        var form = json(asked.body());
        var mailboxes = new ArrayList<Map<String, Object>>();
        for (var mailbox : form.path("mailboxes")) {
            var address = mailbox.path("address").asText();
            if (!address.contains("@")) {
                return Answer.problem(
                        400,
                        "invalid",
                        "Something is not right.",
                        Map.of(
                                "violations",
                                List.of(Map.of(
                                        "field",
                                        "/mailboxes/" + mailboxes.size() + "/address",
                                        "in",
                                        "body",
                                        "message",
                                        "must be an address like office@mission.example"))));
            }
            mailboxes.add(mailbox(
                    address,
                    mailbox.path("purpose").asText(),
                    mailbox.path("turn").asText("always"),
                    standing(code, asked, address)));
        }
        var languages = new ArrayList<String>();
        form.path("languages").forEach(language -> languages.add(language.asText()));
        var saved = mission(code, languages, mailboxes, version + 1);
        for (var wish : List.of("secondLanguage", "capitalZone", "pace", "calendar")) {
            if (form.path(wish).isTextual()) {
                saved.put(wish, form.path(wish).asText());
            }
        }
        missions.put(code, saved);
        if (mailboxes.stream()
                .anyMatch(mailbox -> String.valueOf(mailbox.get("address")).endsWith("@silent.example"))) {
            var doubted = new HashMap<>(saved);
            doubted.put("warnings", List.of(Map.of("field", "/mailboxes/0/address", "message", "not known")));
            return Answer.ok(doubted);
        }
        return Answer.ok(saved);
    }

    private int version(String code) {
        return (int) Objects.requireNonNull(mission(code).get("version"));
    }

    private static JsonNode json(String body) {
        try {
            return EventJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<String, Object> participant(States.State state) {
        var view = new HashMap<String, Object>(state.who());
        view.put("kind", state.kind());
        view.put("formalNames", state.names());
        view.put("regionalGroup", state.group().isEmpty() ? null : state.group());
        view.put("orderEn", state.order());
        return view;
    }

    /** What the mission had stays as it was; what the secretariat writes is used at once. */
    private String standing(String code, Asked asked, String address) {
        if (!(mission(code).get("mailboxes") instanceof List<?> known)) {
            return "unconfirmed";
        }
        return known.stream()
                .filter(box -> box instanceof Map<?, ?> mailbox && address.equals(mailbox.get("address")))
                .map(box -> String.valueOf(((Map<?, ?>) box).get("standing")))
                .findFirst()
                .orElse(asked.holds("secretariat") ? "by-secretariat" : "unconfirmed");
    }

    private static Map<String, Object> mission(String code, List<String> languages, List<?> mailboxes, int version) {
        var mission = new HashMap<String, Object>();
        mission.put("id", Demo.uuid("mission " + code));
        mission.put("station", "new-york");
        mission.put("languages", languages);
        mission.put("pace", "at-once");
        mission.put("calendar", "file");
        mission.put("mailboxes", mailboxes);
        mission.put("version", version);
        return mission;
    }

    private static Map<String, Object> mailbox(String address, String purpose) {
        return mailbox(address, purpose, "always", "by-secretariat");
    }

    private static Map<String, Object> mailbox(String address, String purpose, String turn, String standing) {
        return Map.of("address", address, "purpose", purpose, "turn", turn, "standing", standing);
    }
}
