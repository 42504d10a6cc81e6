package org.convoke.web.fakes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final List<String> DRAFTING = List.of("commands", "history", "proposals");
    private static final List<String> DECISIONS = List.of("cancellation", "postponement", "resumption");
    private static final Instant FIRST = Instant.parse("2017-07-27T15:00:00Z");

    private final List<Programme> published = new ArrayList<>();
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private final FakePublications publications = new FakePublications();
    private final FakeDraft draft = new FakeDraft();
    private final FakePapers papers = new FakePapers();
    private final Set<Integer> corrigenda = new HashSet<>();
    private final FakeDocuments documents = new FakeDocuments();
    private final FakeVenues venues = new FakeVenues();
    private final FakeSeries series = new FakeSeries();
    private final AtomicInteger asked = new AtomicInteger();

    /** Starts again with the two revisions of the demo published and nothing else changed. */
    public synchronized void reset() {
        published.clear();
        findings.clear();
        publications.reset();
        papers.reset();
        corrigenda.clear();
        documents.reset();
        venues.reset();
        series.reset();
        asked.set(0);
        published.add(Demo.tentative());
        published.add(Demo.revised());
        draft.reset(41, Demo.revised());
    }

    /** Somebody else saves the draft. */
    public synchronized void editedMeanwhile(Programme programme) {
        draft.edited(programme, "L. Brunner");
    }

    /** The service itself edits the draft, as at the end of an embargo. */
    public synchronized void editedByItself(Programme programme) {
        draft.edited(programme, "agenda-service");
    }

    /** Nothing is published, only a draft is there. */
    public synchronized void unpublish() {
        published.clear();
        draft.reset(41, Demo.tentative());
    }

    /** Only the tentative agenda is published; the draft is the first revision. */
    public synchronized void publishedOnlyTheFirst() {
        published.removeLast();
    }

    /** The next draft that is saved is refused because of one field. */
    public synchronized void refuse(String field, String message) {
        draft.refuseNext(Map.of("field", field, "message", message));
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

    /** The documents of the session. */
    public FakePapers papers() {
        return papers;
    }

    /** The secretariat publishes a corrigendum to the publication before. */
    public synchronized void correct(Programme programme) {
        corrigenda.add(published.size());
        publish(programme);
    }

    /** What was asked to be published. */
    public FakePublications publications() {
        return publications;
    }

    /** How sessions begin, and programmes as files. */
    public FakeSeries series() {
        return series;
    }

    /** The catalogue of venues and rooms. */
    public FakeVenues venues() {
        return venues;
    }

    /** The documents of the session. */
    public FakeDocuments documents() {
        return documents;
    }

    /** The secretariat publishes. */
    public synchronized void publish(Programme programme) {
        published.add(programme);
        draft.edited(programme, "L. Brunner");
    }

    /** How often it was asked for anything since the beginning. */
    public int asked() {
        return asked.get();
    }

    /** The draft as it is kept. */
    public synchronized Programme draft() {
        return draft.programme();
    }

    public synchronized int version() {
        return draft.version();
    }

    /** How many proposals are in that state. */
    public synchronized long proposals(String state) {
        return draft.proposals(state);
    }

    /** What everybody can read. */
    public synchronized Programme newest() {
        return published.getLast();
    }

    public synchronized int revisions() {
        return published.size();
    }

    synchronized Answer answer(Asked asked) {
        this.asked.incrementAndGet();
        if (asked.is("GET", "sessions")) {
            return Answer.ok(published.isEmpty() && !staff(asked) ? List.of() : List.of(session(asked)));
        }
        if (papers.knows(asked) && asked.path().getFirst().startsWith(".")) {
            return papers.answer(asked, draft.programme());
        }
        if (!asked.path().isEmpty() && asked.path().getFirst().equals("venues")) {
            return venues.answer(asked);
        }
        if (FakeSeries.isAbout(asked)) {
            return series.answer(asked);
        }
        if (asked.is("GET", "documents/*/*/*/*")) {
            return documents.read(asked);
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
        if (papers.knows(asked)) {
            return published.isEmpty() ? Answer.notFound() : papers.answer(asked, published.getLast());
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
        if (asked.path().size() > 2 && asked.path().get(2).equals("documents")) {
            return documents.answer(asked);
        }
        if (asked.is("POST", "sessions/*/copy")) {
            return series.begin(asked);
        }
        if (asked.is("GET", "sessions/*/draft/export")) {
            return Answer.file("date,start\n2017-09-04,10:00\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        }
        if (asked.is("POST", "sessions/*/draft/import")) {
            return bring(asked);
        }
        if (asked.is("GET", "sessions/*/draft")) {
            return Answer.ok(draftView());
        }
        if (asked.path().size() > 3 && DRAFTING.contains(asked.path().get(3))) {
            return draft.answer(asked);
        }
        if (asked.is("GET", "sessions/*/draft/changes")) {
            var first = published.isEmpty();
            var preview = new LinkedHashMap<String, Object>();
            preview.put("version", draft.version());
            preview.put("since", first ? null : new RevisionSymbol(published.size() - 1).toString());
            preview.put("nextNumber", published.size());
            preview.put("nextSymbol", new RevisionSymbol(published.size()).toString());
            preview.put("name", name());
            preview.put("changes", first ? List.of() : changes(published.getLast(), draft.programme()));
            preview.put("concerned", concerned());
            preview.put("documents", attached());
            preview.put("problems", List.of());
            return Answer.ok(preview);
        }
        if (asked.is("GET", "sessions/*/draft/checks")) {
            return Answer.ok(Map.of("version", draft.version(), "blocked", blocked(), "findings", findings));
        }
        if (asked.is("PUT", "sessions/*/approval-rule")) {
            return publications.rule(asked) ? Answer.ok(session(asked)) : Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/publications")) {
            return publish(asked);
        }
        if (asked.is("POST", "sessions/*/*") && DECISIONS.contains(asked.path().get(2))) {
            return decide(asked);
        }
        return publications.answer(asked, this::goesOut);
    }

    private Answer bring(Asked asked) {
        var known = draft.programme();
        var next = asked.body().contains("end")
                ? known.withMeetings(known.meetings().stream()
                        .map(meeting -> meeting.withItems(meeting.items().stream()
                                .map(item -> item.id().equals(Demo.itemId("panel-2"))
                                        ? item.at(item.start(), LocalTime.of(17, 30))
                                        : item)
                                .toList()))
                        .toList())
                : known;
        var confirmed = "true".equals(asked.query().get("confirm"));
        if (confirmed && !asked.headers().getOrDefault("if-match", "").equals("\"" + draft.version() + "\"")) {
            return moved();
        }
        var answer = series.bring(asked, known, draft.version(), next);
        if (confirmed && answer.status() == 200) {
            draft.edited(next, "M. secretariat");
        }
        return answer;
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

    private Answer publish(Asked asked) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (!asked.headers().getOrDefault("if-match", "").equals("\"" + draft.version() + "\"")) {
            return moved();
        }
        if (publications.isWaiting()) {
            return Answer.problem(409, "publication-waiting", "Another publication waits.");
        }
        if (blocked()) {
            return Answer.problem(422, "programme-incomplete", "Something stops publication.");
        }
        if (!published.isEmpty() && published.getLast().equals(draft.programme())) {
            return Answer.problem(409, "nothing-changed", "Nothing has changed since the last revision.");
        }
        return publications.request(asked, draft.version(), this::goesOut);
    }

    private Answer decide(Asked asked) {
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (!asked.headers().getOrDefault("if-match", "").equals("\"" + draft.version() + "\"")) {
            return moved();
        }
        if (publications.isWaiting()) {
            return Answer.problem(409, "publication-waiting", "Another publication waits.");
        }
        var decision = FakeDecision.of(asked);
        var standing = published.isEmpty() ? draft.programme() : published.getLast();
        return decision.refusal(standing.standing()).orElseGet(() -> {
            draft.edited(decision.applied(draft.programme()), "M. secretariat");
            return publications.request(asked, draft.version(), () -> goesOut(decision.applied(standing)));
        });
    }

    private int goesOut() {
        return goesOut(draft.programme());
    }

    /** @return the number of the revision */
    private int goesOut(Programme programme) {
        published.add(programme);
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
                            : changes(published.getLast(), draft.programme()).size();
                    return Map.<String, Object>of(
                            "who", who, "concerned", changes > 0, "changes", changes, "urgent", changes);
                })
                .toList();
    }

    private List<Map<String, Object>> attached() {
        return draft.programme().meetings().stream()
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
                Map.of(
                        "currentVersion",
                        draft.version(),
                        "editedBy",
                        draft.editedBy(),
                        "editedAt",
                        FIRST,
                        "changes",
                        List.of()));
    }

    private Map<String, Object> session(Asked asked) {
        var programme = published.isEmpty() ? draft.programme() : published.getLast();
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
            session.put("draftVersion", draft.version());
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
        var latest = new LinkedHashMap<String, Object>();
        latest.put("number", number);
        latest.put("symbol", corrigenda.contains(number) ? "Corr.1" : new RevisionSymbol(number).toString());
        if (corrigenda.contains(number)) {
            latest.put("corrects", new RevisionSymbol(number - 1).toString());
        }
        latest.put("status", published.get(number).status());
        latest.put("publishedAt", FIRST.plusSeconds(2_765_000L * number));
        latest.put("contentHash", "9f2c41d76be0a85312c9f47e88d0b3a15e7746c2d19fa0b43c6e21f8a7d5904b");
        return latest;
    }

    private Map<String, Object> revision(int number) {
        var revision = new LinkedHashMap<>(latest(number));
        revision.put("id", Demo.uuid("revision " + number));
        revision.put("seal", FakePapers.SEAL);
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
        return Map.of(
                "version",
                draft.version(),
                "programme",
                draft.programme(),
                "editedBy",
                draft.editedBy(),
                "editedAt",
                FIRST);
    }

    private int number(String name) {
        return name.equals("latest") ? published.size() - 1 : Integer.parseInt(name);
    }

    private static boolean staff(Asked asked) {
        return asked.holds("secretariat", "cofacilitator");
    }
}
