package org.convoke.web.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.calendar.CalendarHistory;
import org.convoke.calendar.CalendarStyle;
import org.convoke.calendar.ProgrammeCalendar;
import org.convoke.calendar.Publication;
import org.convoke.calendar.Scope;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.convoke.programme.RevisionSymbol;

/** agenda-service with one session, {@code gcm-5}. */
public final class FakeAgenda {

    public static final UUID SESSION = Demo.uuid("session gcm-5");
    private static final Instant FIRST = Instant.parse("2017-07-27T15:00:00Z");

    private final List<Programme> published = new ArrayList<>();
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private final FakePublications publications = new FakePublications();
    private Programme draft = Demo.tentative();
    private String editedBy = "L. Brunner";
    private int version = 1;
    private final AtomicInteger asked = new AtomicInteger();
    private Map<String, String> refusal = Map.of();

    /** Starts again with the two revisions of the demo published and nothing else changed. */
    public synchronized void reset() {
        published.clear();
        findings.clear();
        publications.reset();
        refusal = Map.of();
        asked.set(0);
        published.add(Demo.tentative());
        published.add(Demo.revised());
        draft = Demo.revised();
        version = 41;
        editedBy = "L. Brunner";
    }

    /** Somebody else saves the draft. */
    public synchronized void editedMeanwhile(Programme programme) {
        draft = programme;
        version++;
        editedBy = "L. Brunner";
    }

    /** Nothing is published, only a draft is there. */
    public synchronized void unpublish() {
        published.clear();
        draft = Demo.tentative();
    }

    /** Only the tentative agenda is published; the draft is the first revision. */
    public synchronized void publishedOnlyTheFirst() {
        published.removeLast();
    }

    /** The next draft that is saved is refused because of one field. */
    public synchronized void refuse(String field, String message) {
        refusal = Map.of("field", field, "in", "body", "message", message);
    }

    /** The checks find something from now on: its kind, whether it blocks, the item, and what a sentence names. */
    public synchronized void finds(String code, boolean blocks, ItemId item, Map<String, Object> arguments) {
        findings.add(Map.of(
                "code", code,
                "blocks", blocks,
                "field", "/meetings/0/items/0",
                "item", item,
                "arguments", arguments,
                "message", "an English message",
                "sentence", "An English sentence"));
    }

    /** What was asked to be published. */
    public FakePublications publications() {
        return publications;
    }

    /** The secretariat publishes. */
    public synchronized void publish(Programme programme) {
        published.add(programme);
        draft = programme;
        version++;
    }

    /** How often it was asked for anything since the beginning. */
    public int asked() {
        return asked.get();
    }

    /** The draft as it is kept. */
    public synchronized Programme draft() {
        return draft;
    }

    public synchronized int version() {
        return version;
    }

    public synchronized int revisions() {
        return published.size();
    }

    synchronized Answer answer(Asked asked) {
        this.asked.incrementAndGet();
        if (asked.is("GET", "sessions")) {
            return Answer.ok(published.isEmpty() && !staff(asked) ? List.of() : List.of(session(asked)));
        }
        var name = asked.path().size() > 1 ? asked.path().get(1) : "";
        if (!name.equals("gcm-5") && !name.equals(SESSION.toString())) {
            return Answer.notFound();
        }
        if (asked.is("GET", "sessions/*")) {
            return published.isEmpty() && !staff(asked) ? Answer.notFound() : Answer.ok(session(asked));
        }
        if (asked.is("GET", "sessions/*/revisions")) {
            var list = new ArrayList<Map<String, Object>>();
            for (int i = published.size() - 1; i >= 0; i--) {
                var revision = new LinkedHashMap<>(latest(i));
                revision.put("changeCount", i == 0 ? 0 : changes(i).size());
                list.add(revision);
            }
            return Answer.ok(list);
        }
        if (asked.is("GET", "sessions/*/revisions/*")) {
            var number = number(asked.path().get(3));
            return number < 0 || number >= published.size() ? Answer.notFound() : Answer.ok(revision(number));
        }
        if (asked.is("GET", "sessions/*/revisions/*/changes")) {
            int to = number(asked.path().get(3));
            int from = Integer.parseInt(asked.query().getOrDefault("since", Integer.toString(to - 1)));
            return Answer.ok(Map.of(
                    "from", latest(from),
                    "to", latest(to),
                    "changes", changes(published.get(from), published.get(to))));
        }
        if (asked.is("GET", "sessions/*/items/*/history")) {
            return history(new ItemId(UUID.fromString(asked.path().get(3))));
        }
        if (asked.is("GET", "sessions/*/calendar.ics")) {
            return calendar(asked);
        }
        if (!staff(asked)) {
            return asked.mandates().isEmpty() ? Answer.unauthorized() : Answer.forbidden();
        }
        if (asked.is("GET", "sessions/*/draft")) {
            return Answer.ok(draftView());
        }
        if (asked.is("PUT", "sessions/*/draft")) {
            return save(asked);
        }
        if (asked.is("GET", "sessions/*/draft/changes")) {
            var first = published.isEmpty();
            var preview = new LinkedHashMap<String, Object>();
            preview.put("version", version);
            preview.put("since", first ? null : new RevisionSymbol(published.size() - 1).toString());
            preview.put("nextNumber", published.size());
            preview.put("nextSymbol", new RevisionSymbol(published.size()).toString());
            preview.put("name", name());
            preview.put("changes", first ? List.of() : changes(published.getLast(), draft));
            preview.put("concerned", concerned());
            preview.put("documents", documents());
            preview.put("problems", List.of());
            return Answer.ok(preview);
        }
        if (asked.is("GET", "sessions/*/draft/checks")) {
            return Answer.ok(Map.of("version", version, "blocked", blocked(), "findings", findings));
        }
        if (asked.is("PUT", "sessions/*/approval-rule")) {
            return publications.rule(asked) ? Answer.ok(session(asked)) : Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/publications")) {
            return publish(asked);
        }
        return publications.answer(asked, this::goesOut);
    }

    private Answer history(ItemId item) {
        var having = IntStream.range(0, published.size())
                .filter(number -> published.get(number).meetings().stream()
                        .flatMap(meeting -> meeting.items().stream())
                        .anyMatch(planned -> planned.id().equals(item)))
                .boxed()
                .toList();
        if (having.isEmpty()) {
            return Answer.notFound();
        }
        var steps = new ArrayList<Map<String, Object>>();
        for (int number = published.size() - 1; number > 0; number--) {
            var about = AgendaDiff.between(published.get(number - 1), published.get(number)).stream()
                    .filter(change -> change.concerns(item))
                    .toList();
            if (!about.isEmpty()) {
                steps.add(Map.of("revision", latest(number), "changes", json(about)));
            }
        }
        return Answer.ok(Map.of(
                "item", item, "first", latest(having.getFirst()), "last", latest(having.getLast()), "steps", steps));
    }

    private Answer calendar(Asked asked) {
        var publications = IntStream.range(0, published.size())
                .mapToObj(number ->
                        new Publication(number, FIRST.plusSeconds(2_765_000L * number), published.get(number)))
                .toList();
        var meeting = asked.query().get("meeting");
        var style = CalendarStyle.attached(
                asked.query().getOrDefault("language", "en"), "convoke.example", "https://convoke.example/x");
        return Answer.file(
                ProgrammeCalendar.write(
                        CalendarHistory.of(publications),
                        meeting == null
                                ? new Scope.WholeSession()
                                : new Scope.OneMeeting(new MeetingId(UUID.fromString(meeting))),
                        style),
                "text/calendar");
    }

    private Answer save(Asked asked) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (!asked.headers().getOrDefault("if-match", "").equals("\"" + version + "\"")) {
            return moved();
        }
        if (!refusal.isEmpty()) {
            var violations = List.of(refusal);
            refusal = Map.of();
            return Answer.problem(400, "invalid", "Some values are not accepted.", Map.of("violations", violations));
        }
        var next = EventJson.readProgramme(asked.body());
        if (next.equals(draft)) {
            return Answer.ok(draftView()); // the same again is no new version
        }
        draft = next;
        version++;
        editedBy = "M. secretariat";
        return Answer.ok(draftView());
    }

    private Answer publish(Asked asked) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (!asked.headers().getOrDefault("if-match", "").equals("\"" + version + "\"")) {
            return moved();
        }
        if (publications.isWaiting()) {
            return Answer.problem(409, "publication-waiting", "Another publication waits.");
        }
        if (blocked()) {
            return Answer.problem(422, "programme-incomplete", "Something stops publication.");
        }
        if (!published.isEmpty() && published.getLast().equals(draft)) {
            return Answer.problem(409, "nothing-changed", "Nothing has changed since the last revision.");
        }
        return publications.request(asked, version, this::goesOut);
    }

    /** @return the number of the revision */
    private int goesOut() {
        published.add(draft);
        return published.size() - 1;
    }

    private boolean blocked() {
        return findings.stream().anyMatch(finding -> Boolean.TRUE.equals(finding.get("blocks")));
    }

    /** What the draft would be called, with the other name where there is one. */
    private Map<String, Object> name() {
        var name = new LinkedHashMap<String, Object>();
        var symbol = new RevisionSymbol(published.size()).toString();
        name.put("symbol", symbol);
        name.put("reason", published.isEmpty() ? "first" : "more-than-mends");
        name.put("because", "An English reason");
        name.put("choice", published.isEmpty() ? null : "corrigendum");
        name.put("other", published.isEmpty() ? null : symbol.replaceFirst("Rev.*", "") + "Corr.1");
        return name;
    }

    private List<Map<String, Object>> concerned() {
        return Stream.of("states", "stakeholders", "public")
                .map(who -> {
                    int changes = published.isEmpty()
                            ? 0
                            : changes(published.getLast(), draft).size();
                    return Map.<String, Object>of(
                            "who", who, "concerned", changes > 0, "changes", changes, "urgent", changes);
                })
                .toList();
    }

    private List<Map<String, Object>> documents() {
        return draft.meetings().stream()
                .flatMap(meeting -> meeting.items().stream())
                .flatMap(item -> item.documents().stream()
                        .map(document -> Map.<String, Object>of(
                                "item", item.id(), "title", item.title(), "document", document, "isNew", true)))
                .toList();
    }

    private Answer moved() {
        return Answer.problem(
                412,
                "draft-moved",
                "The draft was edited meanwhile.",
                Map.of("currentVersion", version, "editedBy", editedBy, "editedAt", FIRST, "changes", List.of()));
    }

    private Map<String, Object> session(Asked asked) {
        var programme = published.isEmpty() ? draft : published.getLast();
        var session = new LinkedHashMap<String, Object>();
        session.put("id", SESSION);
        session.put("slug", "gcm-5");
        session.put(
                "process",
                Map.of(
                        "id", Demo.uuid("process gcm"),
                        "title",
                                LocalizedText.english("Global compact for migration")
                                        .with("fr", "Pacte mondial pour les migrations"),
                        "coFacilitators",
                                LocalizedText.english("Mexico and Switzerland").with("fr", "Mexique et Suisse")));
        session.put("languages", List.of("en", "fr"));
        session.put("primaryStations", List.of("new-york"));
        session.put("copyStations", List.of("vienna"));
        session.put("latest", published.isEmpty() ? null : latest(published.size() - 1));
        if (staff(asked)) {
            session.put("draftVersion", version);
            session.put("approvalRequired", publications.approvalRequired());
        }
        session.put("title", programme.title());
        session.put("theme", programme.theme());
        session.put("days", programme.days());
        session.put("venue", programme.venue());
        session.put("mode", programme.mode());
        return session;
    }

    private Map<String, Object> latest(int number) {
        return Map.of(
                "number", number,
                "symbol", new RevisionSymbol(number).toString(),
                "status", published.get(number).status(),
                "publishedAt", FIRST.plusSeconds(2_765_000L * number),
                "contentHash", "9f2c41d76be0a85312c9f47e88d0b3a15e7746c2d19fa0b43c6e21f8a7d5904b");
    }

    private Map<String, Object> revision(int number) {
        var revision = new LinkedHashMap<>(latest(number));
        revision.put("id", Demo.uuid("revision " + number));
        revision.put("changes", number == 0 ? List.of() : changes(number));
        revision.put("programme", published.get(number));
        return revision;
    }

    private JsonNode changes(int number) {
        return changes(published.get(number - 1), published.get(number));
    }

    private static JsonNode changes(Programme was, Programme isNow) {
        return json(AgendaDiff.between(was, isNow));
    }

    private static JsonNode json(List<Change> changes) {
        var list = EventJson.mapper().createArrayNode();
        for (Change change : changes) {
            list.add(EventJson.mapper().<JsonNode>valueToTree(change));
        }
        return list;
    }

    private Map<String, Object> draftView() {
        return Map.of("version", version, "programme", draft, "editedBy", editedBy, "editedAt", FIRST);
    }

    private int number(String name) {
        return name.equals("latest") ? published.size() - 1 : Integer.parseInt(name);
    }

    private static boolean staff(Asked asked) {
        return asked.holds("secretariat", "cofacilitator");
    }
}
