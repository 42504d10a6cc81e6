package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The announcements of notification-service: one draft at most, kept as it was written. */
public final class FakeAnnouncements {

    public static final UUID ID = Demo.uuid("announcement");
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode words = JSON.createObjectNode();
    private final List<String> files = new ArrayList<>();
    private String audience = "";

    synchronized void reset() {
        words = JSON.createObjectNode();
        files.clear();
        audience = "";
    }

    /** What was sent to whom; empty while nothing was. */
    public synchronized String audience() {
        return audience;
    }

    /** The words of the draft. */
    public synchronized String words() {
        return words.toString();
    }

    static Map<String, Object> tested() {
        return Map.of(
                "address",
                "office@convoke.example",
                "subject",
                "[TEST CHE fr] x",
                "accepted",
                true,
                "server",
                "mx.convoke.example",
                "words",
                "Ok " + Demo.HOSTILE);
    }

    synchronized Answer answer(Asked asked) {
        if (asked.is("GET", "sessions/*/announcements")) {
            return Answer.ok(words.isEmpty() ? List.of() : List.of(draft()));
        }
        if (asked.is("POST", "sessions/*/announcements")) {
            words = read(asked.body());
            return Answer.created(draft());
        }
        if (!asked.path().get(1).equals(ID.toString()) || words.isEmpty()) {
            return Answer.notFound();
        }
        if (asked.is("GET", "announcements/*")) {
            return Answer.ok(draft());
        }
        if (asked.is("PUT", "announcements/*")) {
            words = read(asked.body());
            return Answer.ok(draft());
        }
        if (asked.is("POST", "announcements/*/files")) {
            var name = asked.query().getOrDefault("name", "");
            if (!name.endsWith(".pdf")) {
                return Answer.problem(415, "unsupported-file", "The file must be a PDF without scripts.");
            }
            files.add(name);
            return Answer.ok(draft());
        }
        if (asked.is("DELETE", "announcements/*/files/*")) {
            files.clear();
            return Answer.ok(draft());
        }
        if (asked.is("GET", "announcements/*/message")) {
            var language = asked.query().getOrDefault("language", "en");
            return Answer.ok(Map.of(
                    "language",
                    language,
                    "subject",
                    "For " + asked.query().getOrDefault("participant", "the first") + " in " + language,
                    "text",
                    "Text " + Demo.HOSTILE,
                    "html",
                    "<!doctype html><html><body>Text</body></html>"));
        }
        if (asked.is("POST", "announcements/*/test")) {
            return Answer.ok(tested());
        }
        if (asked.is("POST", "announcements/*/addressees")) {
            var some = asked.body().contains("some");
            return Answer.ok(Map.of(
                    "states",
                    some ? 2 : 195,
                    "mailboxes",
                    some ? 1 : 215,
                    "languages",
                    Map.of("en", 1),
                    "notReachable",
                    List.of(Map.of("participant", States.of("CHE").who(), "reason", "no-mailbox"))));
        }
        if (asked.is("POST", "announcements/*/send")) {
            audience = asked.body();
            return Answer.ok(draft());
        }
        return Answer.notFound();
    }

    private Map<String, Object> draft() {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("id", ID);
        draft.put("session", FakeAgenda.SESSION);
        draft.put("subject", words.path("subject"));
        draft.put("text", words.path("text"));
        var listed = new ArrayList<Map<String, Object>>();
        for (var file : files) {
            listed.add(Map.of("position", listed.size() + 1, "name", file, "type", "application/pdf", "bytes", 2048));
        }
        draft.put("files", listed);
        draft.put("writtenBy", "secretariat");
        draft.put("writtenAt", "2017-08-28T14:20:06Z");
        draft.put("sentAt", audience.isEmpty() ? null : "2017-08-28T14:30:06Z");
        return draft;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
