package org.convoke.benchmarks.publicpages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A session of 60 items on the running platform, published again and again by its secretariat. */
final class Session {

    private static final int DAYS = 5;
    private static final int MEETINGS_A_DAY = 2;
    private static final int ITEMS_A_MEETING = 6;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI agenda = at("CONVOKE_AGENDA_PORT");
    private final String slug = "bench-" + UUID.randomUUID().toString().substring(0, 8);
    private int published;

    private Session() {}

    static Session published() throws IOException, InterruptedException {
        var session = new Session();
        var process = session.send("POST", "/processes", """
            {"title": %1$s, "coFacilitators": %1$s}\
            """.formatted(text("Global compact")), "");
        session.send("POST", "/sessions", """
            {"process": %s, "slug": "%s", "languages": ["en", "fr"], "primaryStations": ["new-york"],
             "copyStations": [], "programme": %s}\
            """.formatted(process.get("id"), session.slug, programme(0)), "");
        session.send("POST", "/sessions/" + session.slug + "/revisions", "", "\"1\"");
        return session;
    }

    private static URI at(String port) {
        return URI.create("http://127.0.0.1:" + Objects.requireNonNull(System.getenv(port), port));
    }

    static int webPort() {
        return at("CONVOKE_WEB_PORT").getPort();
    }

    /** What visitors ask for: mostly pages, and every kind of feed. */
    List<String> paths() {
        var page = "/en/sessions/" + slug;
        return List.of(
                page,
                "/fr/sessions/" + slug,
                page,
                page + "/calendar.ics",
                page,
                "/api/v1/sessions/" + slug,
                page,
                page + "/revisions.atom");
    }

    /** Publishes one change more; the text that everybody can read from now on. */
    String publishAnew() throws IOException, InterruptedException {
        published++;
        var draft = send("GET", "/sessions/" + slug + "/draft", "", "");
        var version = "\"" + draft.get("version").asInt() + "\"";
        var edited = send("PUT", "/sessions/" + slug + "/draft", programme(published), version);
        send(
                "POST",
                "/sessions/" + slug + "/revisions",
                "",
                "\"" + edited.get("version").asInt() + "\"");
        return title(published);
    }

    private JsonNode send(String method, String path, String body, String version)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(agenda.resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json");
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json.readTree(answer.body());
    }

    private String token() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        at("CONVOKE_KEYCLOAK_PORT").resolve("/realms/convoke/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=password&client_id=convoke-cli&username=secretariat&password=secretariat"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return json.readTree(answer.body()).get("access_token").asText();
    }

    private static String title(int number) {
        return "Title number " + number + " of the first panel";
    }

    private static String text(String text) {
        return """
            {"source": "en", "texts": {"en": {"text": "%1$s"}, "fr": {"text": "%1$s, en français"}}}\
            """.formatted(text);
    }

    private static String programme(int version) {
        var meetings = IntStream.range(0, DAYS * MEETINGS_A_DAY)
                .mapToObj(number -> meeting(number, version))
                .collect(Collectors.joining(","));
        return """
            {"title": %s, "theme": %s, "venue": {"name": %s, "city": %s, "zone": "Europe/Vienna"},
             "days": {"first": "2017-09-04", "last": "2017-09-08"}, "mode": "in-person", "status": "tentative",
             "meetings": [%s]}\
            """.formatted(
                        text("Fifth informal thematic session"),
                        text("Smuggling of migrants and trafficking in persons"),
                        text("Vienna International Centre"),
                        text("Vienna"),
                        meetings);
    }

    private static String meeting(int number, int version) {
        int hour = number % MEETINGS_A_DAY == 0 ? 10 : 15;
        var items = IntStream.range(0, ITEMS_A_MEETING)
                .mapToObj(item -> item(number, item, hour, version))
                .collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                """
                {"id": "01980000-0000-7000-8000-0000000001%02d", "title": %s, "date": "2017-09-0%d",
                 "start": {"at": "%d:00:00"}, "end": "%d:00:00", "room": %s, "audience": "states",
                 "visibility": "public", "items": [%s]}\
                """,
                number,
                text("Meeting of half a day"),
                4 + number / MEETINGS_A_DAY,
                hour,
                hour + 3,
                text("Plenary Room"),
                items);
    }

    private static String item(int meeting, int number, int hour, int version) {
        var first = meeting == 0 && number == 0;
        var person = """
            {"name": "A. Person of Letters", "affiliation": %s, "toBeConfirmed": false}\
            """.formatted(text("Institute"));
        return String.format(
                Locale.ROOT,
                """
                {"id": "01980000-0000-7000-8000-00000000%02d%02d", "number": "%d", "kind": "panel", "title": %s,
                 "description": %s, "start": {"at": "%d:%d0:00"}, "end": "%d:%d5:00", "visibility": "public",
                 "moderators": [%s], "panellists": [%s, %s], "documents": []}\
                """,
                meeting + 10,
                number + 10,
                meeting * ITEMS_A_MEETING + number + 1,
                text(first ? title(version) : "A panel on what States can share, number " + meeting + "." + number),
                text("Two or three sentences say what is to be discussed, by whom and with which questions in mind."),
                hour + number / 3,
                number % 3 * 2,
                hour + number / 3,
                number % 3 * 2 + 1,
                person,
                person.replace("A. Person", "B. Person"),
                person.replace("A. Person", "C. Person"));
    }
}
