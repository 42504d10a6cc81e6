package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** notification-service with the invitation, completed, and the notice of Rev.1, as far as the test lets it come. */
public final class FakeNotification {

    /** The keys that reports are signed with. */
    public static final String KEYS = "{\"keys\":[{\"kid\":\"key-of-notices\",\"pem\":\"-----\"}]}";

    public static final UUID CHANGE = Demo.uuid("notice change 1");
    private static final UUID INVITATION = Demo.uuid("notice invitation");
    private static final Instant PUBLISHED = Instant.parse("2017-08-28T14:20:06Z");

    private final FakeAnnouncements announcements = new FakeAnnouncements();
    private int told;
    private String state = "sending";
    private String reason = "";
    private boolean missionMissedTheChange;
    private @Nullable String acknowledgedBy;
    private final FakeConfirmations confirmations = new FakeConfirmations();

    synchronized void reset() {
        missionMissedTheChange = false;
        acknowledgedBy = null;
        confirmations.reset();
        announcements.reset();
        told = 187;
        state = "sending";
        reason = "";
    }

    /** The first so many States, in English order, are told; the last three before the observers are not reached. */
    public synchronized void told(int count) {
        told = count;
        state = count == States.ALL.size() ? "completed" : "sending";
    }

    /** The missions were told of the tentative agenda only; Rev.1 is still on its way to them. */
    public synchronized void missionsMissedTheChange() {
        missionMissedTheChange = true;
    }

    public FakeAnnouncements announcements() {
        return announcements;
    }

    public synchronized String state() {
        return state;
    }

    public synchronized String reason() {
        return reason;
    }

    synchronized Answer answer(Asked asked) {
        if (asked.is("GET", "acknowledgements/*") || asked.is("POST", "acknowledgements/*")) {
            return acknowledgement(asked);
        }
        if (asked.is("GET", "mailbox-confirmations/*") || asked.is("POST", "mailbox-confirmations/*")) {
            return confirmations.answer(asked);
        }
        if (asked.is("GET", ".well-known/convoke-keys.json")) {
            return Answer.file(KEYS.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        if (asked.mandates().isEmpty()) {
            return Answer.unauthorized();
        }
        if (asked.is("GET", "participants/*/mailboxes")) {
            return Answer.ok(confirmations.heard());
        }
        if (asked.is("GET", "participants/*/notices")) {
            return own(asked, asked.path().get(1))
                    ? Answer.ok(toldTo(asked.path().get(1)))
                    : Answer.notFound();
        }
        if (asked.is("GET", "notices/*/report")) {
            return report(asked);
        }
        if (asked.is("GET", "notices/*/message")) {
            return own(asked, asked.query().getOrDefault("participant", ""))
                    ? Answer.ok(Map.of(
                            "language", "fr",
                            "subject", "Table ronde 2 se termine désormais à 17:50",
                            "text", "Excellence,\n\nTable ronde 2 : 18:00 -> 17:50\n" + Demo.HOSTILE,
                            "html", "<!doctype html><html><body><p style=\"color:#000\">Excellence</p></body></html>"))
                    : Answer.notFound();
        }
        if (!asked.holds("secretariat", "cofacilitator", "operator")) {
            return Answer.forbidden();
        }
        if (asked.is("GET", "sessions/*/rehearsal")) {
            return asked.holds("secretariat", "cofacilitator")
                    ? Answer.ok(Map.of(
                            "states", States.ALL.size(),
                            "mailboxes", 215,
                            "languages", Map.of("en", 120, "fr", 95),
                            "notReachable",
                                    List.of(Map.of(
                                            "participant", States.of("CHE").who(), "reason", "no-mailbox"))))
                    : Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/rehearsal")) {
            return asked.holds("secretariat", "cofacilitator") ? rehearsed(asked) : Answer.forbidden();
        }
        if (asked.path().contains("announcements")) {
            return asked.holds("secretariat", "cofacilitator") ? announcements.answer(asked) : Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/rehearsal/test")) {
            return asked.holds("secretariat", "cofacilitator")
                    ? Answer.ok(FakeAnnouncements.tested())
                    : Answer.forbidden();
        }
        if (asked.is("GET", "sessions/*/notices")) {
            return Answer.ok(List.of(notice(INVITATION), notice(CHANGE)));
        }
        var known = asked.path().size() > 1
                && List.of(CHANGE.toString(), INVITATION.toString())
                        .contains(asked.path().get(1));
        if (!known) {
            return Answer.notFound();
        }
        if (asked.is("GET", "notices/*")) {
            return Answer.ok(notice(UUID.fromString(asked.path().get(1))));
        }
        if (asked.is("GET", "notices/*/participants")) {
            return Answer.ok(participants(UUID.fromString(asked.path().get(1))));
        }
        if (!asked.holds("secretariat", "operator")) {
            return Answer.forbidden();
        }
        if (asked.method().equals("POST") && (state.equals("completed") || state.equals("cancelled"))) {
            return Answer.problem(409, "notice-state", "It has come to its end.");
        }
        if (asked.is("POST", "notices/*/pause") || asked.is("POST", "notices/*/cancel")) {
            state = asked.path().get(2).equals("pause") ? "paused" : "cancelled";
            reason = asked.body();
            return Answer.ok(notice(CHANGE));
        }
        if (asked.is("POST", "notices/*/resume")) {
            state = "sending";
            return Answer.ok(notice(CHANGE));
        }
        return Answer.notFound();
    }

    /** The link "link-of-switzerland" is that of the notice of Rev.1, "an-old-link" has expired, and there is no other. */
    private Answer acknowledgement(Asked asked) {
        var link = asked.path().get(1);
        if (link.equals("an-old-link")) {
            return Answer.problem(410, "link-expired", "It could be used until 2017-01-01T00:00:00Z.");
        }
        if (!link.equals("link-of-switzerland")) {
            return Answer.notFound();
        }
        if (asked.method().equals("POST") && acknowledgedBy == null) {
            var name = name(asked.body());
            if (name.length() > 200) {
                return Answer.problem(
                        400,
                        "invalid",
                        "A value is not accepted.",
                        Map.of(
                                "violations",
                                List.of(Map.of("field", "/name", "in", "body", "message", "must be one short line"))));
            }
            acknowledgedBy = name;
        }
        var found = new LinkedHashMap<String, Object>();
        found.put("notice", CHANGE);
        found.put("session", FakeAgenda.SESSION);
        found.put("kind", "change");
        found.put(
                "title",
                Map.of("source", "en", "texts", Map.of("en", Map.of("text", "Fifth informal thematic session"))));
        found.put("symbol", "Rev.1");
        found.put("revision", 1);
        found.put("participant", "CHE");
        found.put("names", Map.of("en", "Switzerland", "fr", "Suisse", "ar", "سويسرا"));
        found.put("address", "mission.che@mission.example");
        found.put("acknowledgedAt", acknowledgedBy == null ? null : PUBLISHED.plusSeconds(60));
        found.put("name", acknowledgedBy == null || acknowledgedBy.isBlank() ? null : acknowledgedBy);
        return Answer.ok(found);
    }

    private static String name(String body) {
        try {
            return new ObjectMapper().readTree(body).path("name").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private List<Map<String, Object>> acknowledgements(UUID notice, String code) {
        if (acknowledgedBy == null || !notice.equals(CHANGE) || !code.equals("CHE")) {
            return List.of();
        }
        return List.of(Map.of(
                "address", "mission.che@mission.example", "name", acknowledgedBy, "at", PUBLISHED.plusSeconds(60)));
    }

    /** What would be sent says for whom and in which language it was asked for, and what it would be called. */
    private static Answer rehearsed(Asked asked) {
        var state = asked.query().getOrDefault("participant", "the first");
        if (!state.equals("the first") && !States.known(state)) {
            return Answer.problem(
                    400,
                    "invalid",
                    "A value is not accepted.",
                    Map.of(
                            "violations",
                            List.of(Map.of("field", "participant", "in", "query", "message", "must be one"))));
        }
        var language = asked.query().getOrDefault("language", "fr");
        return Answer.ok(Map.of(
                "language",
                language,
                "subject",
                "For " + state + " in " + language,
                "text",
                "  17:50\n" + Demo.HOSTILE,
                "html",
                "<!doctype html><html><body><p style=\"color:#000\">17:50</p></body></html>"));
    }

    /** About everybody, or with a participant about that one alone; as a file its bytes say what was asked for. */
    private Answer report(Asked asked) {
        var code = asked.query().get("participant");
        if (code == null ? !asked.holds("secretariat", "cofacilitator") : !own(asked, code)) {
            return Answer.forbidden();
        }
        var as = asked.query().getOrDefault("as", "json");
        var states = code == null ? States.ALL : List.of(States.of(code));
        if (as.equals("json")) {
            return Answer.ok(proof(states));
        }
        var name = code == null ? "rev-1" : "rev-1-" + code.toLowerCase(Locale.ROOT);
        return new Answer(
                200,
                (as + " of " + states.size() + " in " + asked.query().get("language")).getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        as.equals("csv") ? "text/csv; charset=utf-8" : "application/pdf",
                        "Content-Disposition",
                        "attachment; filename=\"delivery-report-" + name + "." + as + "\"",
                        "Convoke-Key",
                        "key-of-notices",
                        "Convoke-Signature",
                        "c2lnbmF0dXJlLW9mLXRoZS1yZXBvcnQ"));
    }

    private Map<String, Object> proof(List<States.State> states) {
        var proof = new LinkedHashMap<String, Object>();
        Map<String, Object> revision = Map.of("number", 1, "symbol", "Rev.1", "contentHash", "9f2c41d7".repeat(8));
        proof.put("session", FakeAgenda.SESSION);
        proof.put("kind", "change");
        proof.put("revision", revision);
        proof.put("asOf", PUBLISHED.plusSeconds(60));
        proof.put(
                "totals",
                Map.of(
                        "invited", states.size(),
                        "told", states.size(),
                        "waiting", 0,
                        "notReached", 0,
                        "acknowledged", 0,
                        "mailboxes", states.size(),
                        "accepted", states.size()));
        proof.put(
                "participants",
                states.stream().map(state -> proven(state, revision)).toList());
        return proof;
    }

    private Map<String, Object> proven(States.State state, Map<String, Object> revision) {
        var message = delivery(state, "told");
        message.put("acceptedAt", message.remove("settledAt"));
        message.put("server", message.remove("host"));
        message.put("messageId", "<" + message.get("id") + "@convoke.example>");
        message.put("revision", revision);
        message.put("acknowledgedAt", PUBLISHED.plusSeconds(60));
        message.put("acknowledgedBy", "A. Reader " + Demo.HOSTILE);
        var proven = new LinkedHashMap<String, Object>();
        proven.put("code", state.code());
        proven.put("names", state.names());
        proven.put("outcome", "told");
        proven.put("toldAt", PUBLISHED.plusMillis(900));
        proven.put("messages", List.of(message));
        return proven;
    }

    private static boolean own(Asked asked, String code) {
        return States.known(code) && (asked.isFocalPointOf(code) || asked.holds("secretariat", "cofacilitator"));
    }

    private Map<String, Object> notice(UUID id) {
        var change = id.equals(CHANGE);
        int all = States.ALL.size();
        int done = change ? told : all;
        int lost = change && done < all ? 3 : 0;
        var notice = new LinkedHashMap<String, Object>();
        notice.put("id", id);
        notice.put("session", FakeAgenda.SESSION);
        notice.put("kind", change ? "change" : "invitation");
        notice.put("revision", change ? 1 : null);
        notice.put("symbol", change ? "Rev.1" : null);
        notice.put("state", change ? state : "completed");
        notice.put("pausedReason", change && state.equals("paused") ? "5 % refused " + Demo.HOSTILE : null);
        notice.put("publishedAt", PUBLISHED);
        notice.put("createdAt", PUBLISHED);
        notice.put("firstAcceptedAt", PUBLISHED.plusMillis(200));
        notice.put("lastAcceptedAt", PUBLISHED.plusMillis(1400));
        notice.put("completedAt", done == all ? PUBLISHED.plusMillis(1500) : null);
        notice.put("statesInvited", all);
        notice.put("statesTold", done);
        notice.put("statesWaiting", all - done - lost);
        notice.put("statesNotReached", lost);
        notice.put("statesAcknowledged", change && acknowledgedBy != null ? 1 : 0);
        notice.put("mailboxes", 215);
        notice.put("accepted", done == all ? 215 : done + 20);
        notice.put("waiting", all - done - lost);
        notice.put("undeliverable", lost);
        for (var none : List.of("suppressed", "cancelled", "inDoubt", "possibleRepeats")) {
            notice.put(none, 0);
        }
        return notice;
    }

    private List<Map<String, Object>> participants(UUID id) {
        var rows = new ArrayList<Map<String, Object>>();
        int all = States.ALL.size();
        int done = id.equals(CHANGE) ? told : all;
        for (int i = 0; i < all; i++) {
            var state = States.ALL.get(i);
            var standing = i < done ? "told" : i < done + 3 ? "not-reached" : "waiting";
            var row = new LinkedHashMap<String, Object>();
            row.put("participant", state.who());
            row.put("state", standing);
            row.put("reason", standing.equals("not-reached") ? "undeliverable" : null);
            row.put("toldAt", standing.equals("told") ? PUBLISHED.plusMillis(200 + i) : null);
            row.put("was", id.equals(CHANGE) ? "Tentative agenda" : null);
            row.put("isNow", id.equals(CHANGE) ? "Rev.1" : null);
            row.put("acknowledgements", acknowledgements(id, state.code()));
            row.put("deliveries", List.of(delivery(state, standing)));
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> delivery(States.State state, String standing) {
        var delivery = new LinkedHashMap<String, Object>();
        delivery.put("id", Demo.uuid("delivery " + state.code()));
        delivery.put("address", "mission." + state.code().toLowerCase(Locale.ROOT) + "@mission.example");
        delivery.put("station", "new-york");
        delivery.put("primary", true);
        delivery.put("language", "fr");
        delivery.put(
                "state",
                switch (standing) {
                    case "told" -> "handed-over";
                    case "waiting" -> "deferred";
                    default -> "undeliverable";
                });
        delivery.put("attempts", 1);
        delivery.put("possibleRepeats", 0);
        delivery.put("host", "mx.mission.example");
        delivery.put(
                "code",
                switch (standing) {
                    case "told" -> 250;
                    case "waiting" -> 451;
                    default -> 550;
                });
        delivery.put(
                "enhanced",
                switch (standing) {
                    case "told" -> "2.0.0";
                    case "waiting" -> "4.7.1";
                    default -> "5.1.1";
                });
        delivery.put(
                "words",
                switch (standing) {
                    case "told" -> "Ok: queued as 4F2A91C0";
                    case "waiting" -> "Greylisted, please try again";
                    default -> "User unknown " + Demo.HOSTILE;
                });
        delivery.put("settledAt", standing.equals("waiting") ? null : PUBLISHED.plusMillis(900));
        delivery.put("nextAttemptAt", standing.equals("waiting") ? PUBLISHED.plusSeconds(64) : null);
        return delivery;
    }

    private List<Map<String, Object>> toldTo(String code) {
        var missed = missionMissedTheChange;
        return List.of(
                told(code, CHANGE, "change", "Rev.1", "Tentative agenda", missed ? "waiting" : "told"),
                told(code, Demo.uuid("notice programme"), "programme", "Tentative agenda", null, "told"),
                told(code, INVITATION, "invitation", null, null, "told"));
    }

    private Map<String, Object> told(
            String code, UUID notice, String kind, @Nullable String symbol, @Nullable String was, String standing) {
        var told = new LinkedHashMap<String, Object>();
        told.put("notice", notice);
        told.put("session", FakeAgenda.SESSION);
        told.put("kind", kind);
        told.put("symbol", symbol);
        told.put("was", was);
        told.put("state", standing);
        told.put("toldAt", standing.equals("told") ? PUBLISHED.plusMillis(900) : null);
        told.put("language", "fr");
        told.put("acknowledgements", acknowledgements(notice, code));
        told.put("deliveries", List.of(delivery(States.of(code), standing)));
        return told;
    }
}
