package org.convoke.web.fakes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.convoke.programme.ItemId;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What agenda-service tells everybody of the documents of the session, and of what proves its revisions. */
public final class FakePapers {

    /** The bytes that were signed of every revision; the spaces show that nobody reads and writes them again. */
    public static final String SIGNED = "{ \"format\" :\"convoke-revision-v1\" }";

    /** The list of keys. */
    public static final String KEYS = "{\"keys\" : [{\"kid\":\"key-1\"}]}";

    static final Map<String, Object> SEAL = Map.of(
            "purpose", "revision",
            "readers", "public",
            "keyId", "key-1",
            "signature", "c2lnbmF0dXJlLW9mLXRoZS1yZXZpc2lvbi1pbi1iYXNlNjR1cmw",
            "sha256", "1f".repeat(32),
            "document", "/sessions/x/revisions/1/signed");

    private final List<Map<String, Object>> documents = new ArrayList<>();

    synchronized void reset() {
        documents.clear();
    }

    /**
     * A document is filed, and its versions are issued.
     *
     * @param item what it belongs to, else the meeting, else the session
     * @param languages of each version
     */
    public synchronized void file(
            String symbol,
            LocalizedText title,
            @Nullable ItemId item,
            @Nullable MeetingId meeting,
            List<List<String>> languages) {
        var id = Demo.uuid("document " + symbol);
        var document = new LinkedHashMap<String, Object>();
        document.put("id", id);
        document.put("symbol", symbol);
        document.put("amendedBy", List.of());
        document.put("kind", "concept-note");
        document.put("title", title);
        document.put("visibility", "public");
        if (item != null) {
            document.put("item", item);
        }
        if (meeting != null) {
            document.put("meeting", meeting);
        }
        document.put("version", languages.size());
        document.put(
                "versions",
                IntStream.rangeClosed(1, languages.size())
                        .mapToObj(number -> Map.of(
                                "number",
                                number,
                                "issuedAt",
                                "2017-08-0" + number + "T09:00:00Z",
                                "files",
                                languages.get(number - 1).stream()
                                        .map(language -> file(symbol, number, language))
                                        .toList()))
                        .toList());
        documents.add(document);
    }

    /** The document of that symbol corrects another one of the session. */
    public synchronized void corrects(String symbol, String corrected) {
        for (var document : documents) {
            if (corrected.equals(document.get("symbol"))) {
                document.put(
                        "amendedBy",
                        List.of(Map.of(
                                "document", Demo.uuid("document " + symbol), "symbol", symbol, "how", "corrigendum")));
            }
            if (symbol.equals(document.get("symbol"))) {
                document.put(
                        "amends",
                        Map.of(
                                "how",
                                "corrigendum",
                                "number",
                                1,
                                "symbol",
                                corrected,
                                "document",
                                Demo.uuid("document " + corrected)));
            }
        }
    }

    /** Where a version is read in a language. */
    public static String address(String symbol, int version, String language) {
        return "https://docs.example/documents/%s/v%d/%s/paper.pdf#sha256=%s"
                .formatted(Demo.uuid("document " + symbol), version, language, "ab".repeat(32));
    }

    private static Map<String, Object> file(String symbol, int version, String language) {
        return Map.of(
                "language",
                language,
                "kind",
                "pdf",
                "mediaType",
                "application/pdf",
                "size",
                1_234_567L * version,
                "sha256",
                "ab".repeat(32),
                "name",
                "paper.pdf",
                "address",
                address(symbol, version, language));
    }

    /** Whether it is a question that everybody may ask and that is answered here. */
    boolean knows(Asked asked) {
        return asked.is("GET", ".well-known/convoke-keys.json")
                || asked.mandates().isEmpty()
                        && (asked.is("GET", "sessions/*/documents")
                                || asked.is("GET", "sessions/*/meetings/*/order-of-the-day")
                                || asked.is("GET", "sessions/*/revisions/*/signed"));
    }

    synchronized Answer answer(Asked asked, Programme published) {
        if (asked.is("GET", ".well-known/convoke-keys.json")) {
            return Answer.file(KEYS.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        if (asked.is("GET", "sessions/*/documents")) {
            return Answer.ok(List.copyOf(documents));
        }
        if (asked.is("GET", "sessions/*/revisions/*/signed")) {
            return Answer.file(SIGNED.getBytes(StandardCharsets.UTF_8), "application/json");
        }
        return published.meetings().stream()
                .filter(meeting -> meeting.id().toString().equals(asked.path().get(3)))
                .findFirst()
                .map(meeting -> Answer.ok(orderOfTheDay(meeting)))
                .orElseGet(Answer::notFound);
    }

    private Map<String, Object> orderOfTheDay(Meeting meeting) {
        return Map.of(
                "meeting",
                meeting.id(),
                "title",
                meeting.title(),
                "items",
                meeting.items().stream()
                        .map(item -> Map.of(
                                "item", item.id(), "title", item.title(), "documents", onTheTable("item", item.id())))
                        .toList(),
                "documents",
                onTheTable("meeting", meeting.id()));
    }

    private List<Map<String, Object>> onTheTable(String place, Object id) {
        return documents.stream()
                .filter(document -> id.equals(document.get(place)))
                .map(document -> {
                    var symbol = String.valueOf(document.get("symbol"));
                    int version = (int) document.getOrDefault("version", 1);
                    return Map.of(
                            "symbol",
                            symbol,
                            "title",
                            document.getOrDefault("title", ""),
                            "version",
                            version,
                            "languages",
                            Map.of("en", address(symbol, version, "en"), "fr", address(symbol, version, "fr")));
                })
                .toList();
    }
}
