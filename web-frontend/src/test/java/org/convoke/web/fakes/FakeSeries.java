package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;

/**
 * How sessions begin, and programmes as files. A file that says "end" ends panel 2 at 17:30; one that says "fault" has two
 * faults.
 */
public final class FakeSeries {

    public static final UUID PROCESS = Demo.uuid("process gcm");

    private static final String PLACE = "/meetings/2/items/0";

    private final List<JsonNode> begun = new ArrayList<>();
    private final List<Asked> imports = new ArrayList<>();

    synchronized void reset() {
        begun.clear();
        imports.clear();
    }

    /** What sessions were begun with, be it from a template or as copies. */
    public synchronized List<JsonNode> begun() {
        return List.copyOf(begun);
    }

    /** What came as the file of the last import. */
    public synchronized String file() {
        return imports.getLast().body();
    }

    /** What the last import said in its address. */
    public synchronized String query(String name) {
        return imports.getLast().query().getOrDefault(name, "");
    }

    /** The media type of the last import. */
    public synchronized String type() {
        return imports.getLast().headers().getOrDefault("content-type", "");
    }

    static boolean isAbout(Asked asked) {
        return asked.is("GET", "templates")
                || asked.is("GET", "processes")
                || asked.is("POST", "processes/*/sessions/from-template");
    }

    synchronized Answer answer(Asked asked) {
        if (asked.is("GET", "templates")) {
            return Answer.ok(List.of(Map.of(
                    "name",
                    "two-day-session",
                    "title",
                    LocalizedText.english("Two-day session").with("fr", "Session de deux jours"),
                    "description",
                    LocalizedText.english("An informal session").with("fr", "Une session informelle"),
                    "days",
                    2,
                    "meetings",
                    4,
                    "items",
                    9)));
        }
        if (asked.is("GET", "processes")) {
            return Answer.ok(List.of(Map.of(
                    "id", PROCESS,
                    "title",
                            LocalizedText.english("Global compact for migration")
                                    .with("fr", "Pacte mondial"),
                    "coFacilitators",
                            LocalizedText.english("Mexico and Switzerland").with("fr", "Mexique et Suisse"))));
        }
        return begin(asked);
    }

    /** A session from a template or as a copy; the demo's own name is taken. */
    synchronized Answer begin(Asked asked) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        var wanted = json(asked.body());
        if (wanted.path("slug").asText().equals("gcm-5")) {
            return Answer.problem(409, "slug-taken", "Another session is called gcm-5");
        }
        begun.add(wanted);
        return Answer.created(Map.of("id", FakeAgenda.SESSION, "slug", "gcm-5"));
    }

    /** What an import would change, or did. */
    synchronized Answer bring(Asked asked, Programme draft, int version, Programme next) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        imports.add(asked);
        if (asked.body().contains("fault")) {
            return Answer.problem(
                    400,
                    "invalid",
                    "Some values are not accepted.",
                    Map.of(
                            "violations",
                            List.of(
                                    Map.of("field", "row 3, end", "in", "body", "message", "must be a time of day"),
                                    Map.of("field", "row 7", "in", "body", "message", "has too many cells")),
                            "rows",
                            List.of(
                                    Map.of(
                                            "row",
                                            3,
                                            "column",
                                            "end",
                                            "message",
                                            "must be a time of day",
                                            "code",
                                            "time",
                                            "arguments",
                                            Map.of("cell", "25:00")),
                                    Map.of(
                                            "row",
                                            7,
                                            "column",
                                            "",
                                            "message",
                                            "has too many cells",
                                            "code",
                                            "of-a-newer-service"))));
        }
        var changes = EventJson.mapper().createArrayNode();
        for (Change change : AgendaDiff.between(draft, next)) {
            changes.add(EventJson.mapper().<JsonNode>valueToTree(change));
        }
        var apart = PLACE.equals(asked.query().get("apart"));
        var same = asked.query().getOrDefault("same", "").replace(PLACE + "=", "");
        var isNow = thing(PLACE, "Trafficking in persons");
        var another = thing("", "Smuggling of migrants");
        var choice = new LinkedHashMap<String, Object>();
        choice.put("isNow", isNow);
        choice.put("recognised", isNow.get("id"));
        if (!apart) {
            choice.put("was", same.isEmpty() ? isNow.get("id") : same);
        }
        choice.put("candidates", List.of(isNow, another));
        var view = new LinkedHashMap<String, Object>();
        view.put("applied", "true".equals(asked.query().get("confirm")));
        view.put("draftVersion", version);
        view.put("changes", changes);
        view.put(
                "pairs",
                apart || !same.isEmpty()
                        ? List.of()
                        : List.of(Map.of("isNow", isNow, "was", isNow, "reason", "by-number", "confidence", 0.9)));
        view.put("choices", List.of(choice));
        view.put("added", apart ? List.of(isNow) : List.of());
        view.put(
                "suspected",
                List.of(Map.of(
                        "wholes", List.of(isNow),
                        "parts",
                                List.of(
                                        thing("/meetings/2/items/1", "One half"),
                                        thing("/meetings/2/items/2", "Other half")),
                        "confidence", 0.7)));
        view.put("programme", next);
        return Answer.ok(view);
    }

    private static Map<String, Object> thing(String place, String title) {
        return Map.of(
                "place",
                place,
                "what",
                "item",
                "id",
                UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                "title",
                title,
                "number",
                "2",
                "when",
                "2017-09-04T15:00");
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
