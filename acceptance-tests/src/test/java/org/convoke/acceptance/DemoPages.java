package org.convoke.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the pages of the demo's session are: what stands in braces in {@code pages.csv}. */
record DemoPages(Map<String, String> values) {

    private static final Pattern LINK = Pattern.compile("/en/acknowledge/([A-Za-z0-9_-]+)");

    /** A page of one blank sheet. */
    private static final byte[] PDF = """
            %PDF-1.7
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
            endobj
            trailer
            << /Size 4 /Root 1 0 R >>
            startxref
            0
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    /** Finds them, and gives out a document of the first meeting, so that there is one to show. */
    static DemoPages of(Platform platform, Demo demo) {
        var session = platform.anonymous()
                .get("agenda", "/sessions/" + demo.session())
                .expect(200)
                .json();
        var meeting = platform.anonymous()
                .get("agenda", "/sessions/" + demo.session() + "/revisions/latest")
                .expect(200)
                .json()
                .at("/programme/meetings/0");
        var document = giveOut(platform.as("secretariat"), demo.session(), text(meeting, "/id"));
        return new DemoPages(Map.of(
                "session", text(session, "/slug"),
                "newest", text(session, "/latest/number"),
                "day", text(meeting, "/date"),
                "meeting", text(meeting, "/id"),
                "item", text(meeting, "/items/1/id"),
                "document", document,
                "link", link(demo),
                "notice", demo.notice()));
    }

    /** The address of a row. */
    String address(String path) {
        var address = path;
        for (var value : values.entrySet()) {
            address = address.replace("{" + value.getKey() + "}", value.getValue());
        }
        if (address.contains("{")) {
            throw new IllegalArgumentException("nobody knows what is in braces in " + address);
        }
        return address;
    }

    /** What the address ends in by which the first English message of the demo is acknowledged. */
    private static String link(Demo demo) {
        return demo.received().stream()
                .map(received -> LINK.matcher(Letter.parse(received.bytes()).text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** The id of the document. */
    private static String giveOut(Api secretariat, String session, String meeting) {
        var documents = "/sessions/" + session + "/documents";
        var document = text(
                secretariat
                        .post("agenda", documents, """
                            {"symbol": "A/CONF.231/3", "kind": "background-paper", "visibility": "public", "meeting": "%s",
                             "title": {"source": "en", "texts": {"en": {"text": "Issues brief on smuggling of migrants"}}}}\
                            """.formatted(meeting))
                        .expect(201)
                        .json(),
                "/id");
        for (int version = 1; version <= 2; version++) {
            var versions = documents + "/" + document + "/versions";
            if (version > 1) {
                secretariat.post("agenda", versions, null).expect(201);
            }
            for (var language : new String[] {"en", "fr", "ar"}) {
                secretariat
                        .upload("agenda", versions + "/" + version + "/files/" + language, PDF)
                        .expect(200);
            }
            secretariat
                    .post("agenda", versions + "/" + version + "/issue", null)
                    .expect(200);
        }
        return document;
    }

    private static String text(JsonNode json, String pointer) {
        return json.at(pointer).asText();
    }
}
