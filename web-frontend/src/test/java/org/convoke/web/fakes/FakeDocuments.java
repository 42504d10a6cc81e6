package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convoke.events.EventJson;
import org.jspecify.annotations.Nullable;

/** The documents of the session, as agenda-service keeps them: issued versions stay, files are what their bytes say. */
public final class FakeDocuments {

    /** How long a file may be. */
    public static final int LIMIT = 25 * 1024 * 1024;

    private static final Instant ISSUED = Instant.parse("2017-08-28T09:00:00Z");

    private static final class Filed {
        final UUID id = UUID.randomUUID();
        JsonNode about = EventJson.mapper().createObjectNode();
        int edit = 1;
        final List<Version> versions = new ArrayList<>(List.of(new Version()));
    }

    private static final class Version {
        boolean issued;
        final Map<String, String> files = new TreeMap<>();
        final Map<String, String> names = new TreeMap<>();
    }

    private final List<Filed> filed = new ArrayList<>();

    synchronized void reset() {
        filed.clear();
    }

    /** What is said of the documents, in the order in which they were filed. */
    public synchronized List<JsonNode> abouts() {
        return filed.stream().map(document -> document.about).toList();
    }

    /** The bytes of a file of the first document, one character each; null where it is not there. */
    public synchronized @Nullable String file(int version, String language) {
        return filed.getFirst().versions.get(version - 1).files.get(language);
    }

    /** Somebody else changes what is said of the first document. */
    public synchronized void changedMeanwhile(String about) {
        filed.getFirst().about = json(about);
        filed.getFirst().edit++;
    }

    synchronized Answer answer(Asked asked) {
        if (asked.is("GET", "sessions/*/documents")) {
            return Answer.ok(filed.stream().map(FakeDocuments::view).toList());
        }
        if (!asked.holds("secretariat") && !asked.method().equals("GET")) {
            return Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/documents")) {
            return file(asked);
        }
        var document = filed.stream()
                .filter(each -> each.id.toString().equals(asked.path().get(3)))
                .findFirst();
        return document.map(found -> answer(asked, found)).orElseGet(Answer::notFound);
    }

    private Answer answer(Asked asked, Filed document) {
        if (asked.is("GET", "sessions/*/documents/*")) {
            return tagged(document);
        }
        if (asked.is("PUT", "sessions/*/documents/*")) {
            return change(asked, document);
        }
        if (asked.is("DELETE", "sessions/*/documents/*")) {
            filed.remove(document);
            return Answer.ok(Map.of());
        }
        if (asked.is("POST", "sessions/*/documents/*/versions")) {
            document.versions.add(new Version());
            return Answer.created(view(document));
        }
        var version = document.versions.get(Integer.parseInt(asked.path().get(5)) - 1);
        if (asked.is("POST", "sessions/*/documents/*/versions/*/issue")) {
            version.issued = true;
            return Answer.ok(view(document));
        }
        var language = asked.path().get(7);
        if (asked.is("DELETE", "sessions/*/documents/*/versions/*/files/*")) {
            version.files.remove(language);
            return Answer.ok(Map.of());
        }
        return upload(asked, document, version, language);
    }

    /** The files themselves. */
    synchronized Answer read(Asked asked) {
        if (!asked.holds("secretariat", "cofacilitator")) {
            return Answer.notFound();
        }
        return filed.stream()
                .filter(document -> document.id.toString().equals(asked.path().get(1)))
                .findFirst()
                .map(document -> document.versions
                        .get(Integer.parseInt(asked.path().get(2).substring(1)) - 1)
                        .files
                        .get(asked.path().get(3)))
                .map(bytes -> Answer.file(bytes.getBytes(StandardCharsets.ISO_8859_1), "application/pdf"))
                .orElseGet(Answer::notFound);
    }

    private Answer file(Asked asked) {
        var about = json(asked.body());
        var refusal = refusal(about, null);
        if (refusal != null) {
            return refusal;
        }
        var document = new Filed();
        document.about = about;
        filed.add(document);
        return Answer.created(view(document));
    }

    private Answer change(Asked asked, Filed document) {
        if (!asked.headers().getOrDefault("if-match", "").equals("\"" + document.edit + "\"")) {
            return Answer.problem(412, "document-moved", "What is said of the document was changed meanwhile");
        }
        var about = json(asked.body());
        var refusal = refusal(about, document);
        if (refusal != null) {
            return refusal;
        }
        document.about = about;
        document.edit++;
        return tagged(document);
    }

    private @Nullable Answer refusal(JsonNode about, @Nullable Filed own) {
        var symbol = about.path("symbol").asText();
        if (symbol.contains(" ")) {
            return Answer.problem(
                    400,
                    "invalid",
                    "Some values are not accepted.",
                    Map.of("violations", List.of(Map.of("field", "/symbol", "in", "body", "message", "a symbol"))));
        }
        boolean taken = filed.stream()
                .anyMatch(other -> other != own
                        && !symbol.isEmpty()
                        && other.about.path("symbol").asText().equals(symbol));
        return taken ? Answer.problem(409, "symbol-taken", "Another document of the session is " + symbol) : null;
    }

    private static Answer upload(Asked asked, Filed document, Version version, String language) {
        var bytes = asked.body();
        if (bytes.length() > LIMIT) {
            return Answer.problem(413, "too-large", "The request is too large", Map.of("limit", LIMIT));
        }
        if (!bytes.startsWith("%PDF-")) {
            return Answer.problem(422, "file-refused", "The file is no PDF", Map.of("reason", "unknown-kind"));
        }
        if (bytes.contains("/JavaScript")) {
            return Answer.problem(422, "file-refused", "The file acts", Map.of("reason", "active-content"));
        }
        version.files.put(language, bytes);
        version.names.put(language, asked.query().getOrDefault("filename", "file.pdf"));
        return Answer.ok(view(document));
    }

    private static Answer tagged(Filed document) {
        return new Answer(200, view(document), Map.of("ETag", "\"" + document.edit + "\""));
    }

    private static Map<String, Object> view(Filed document) {
        var view = new LinkedHashMap<String, Object>();
        view.put("id", document.id);
        document.about.fields().forEachRemaining(field -> view.put(field.getKey(), field.getValue()));
        var versions = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < document.versions.size(); i++) {
            var version = document.versions.get(i);
            var shown = new LinkedHashMap<String, Object>();
            shown.put("number", i + 1);
            if (version.issued) {
                shown.put("issuedAt", ISSUED);
                shown.put("issuedBy", "l.brunner");
                view.put("version", i + 1);
            }
            shown.put("files", files(version));
            versions.add(shown);
        }
        view.put("versions", versions);
        return view;
    }

    private static List<Map<String, Object>> files(Version version) {
        return version.files.entrySet().stream()
                .map(file -> Map.<String, Object>of(
                        "language",
                        file.getKey(),
                        "kind",
                        "pdf",
                        "mediaType",
                        "application/pdf",
                        "size",
                        file.getValue().length(),
                        "name",
                        version.names.getOrDefault(file.getKey(), "file.pdf")))
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
