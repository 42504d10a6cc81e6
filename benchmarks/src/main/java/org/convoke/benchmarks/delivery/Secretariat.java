package org.convoke.benchmarks.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Objects;

/** The secretariat of the demo's session: it moves a meeting to another room, again and again, and publishes that. */
final class Secretariat {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI agenda = at("CONVOKE_AGENDA_PORT");
    private final String session;
    private int rooms;

    Secretariat() throws IOException, InterruptedException {
        session = "/sessions/"
                + read(send("GET", "/sessions", "", "")).get(0).get("id").asText();
    }

    /** Publishes the next revision; when that was, by the clock of agenda-service. */
    Instant publish() throws IOException, InterruptedException {
        var draft = send("GET", session + "/draft", "", "");
        var programme = read(draft).get("programme");
        var room = "{\"source\": \"en\", \"texts\": {\"en\": {\"text\": \"Board Room %d\"}}}".formatted(++rooms);
        ((ObjectNode) programme.get("meetings").get(0)).set("room", json.readTree(room));
        var edited = send("PUT", session + "/draft", programme.toString(), version(draft));
        var published = read(send("POST", session + "/revisions", "", version(edited)));
        return Instant.parse(published.get("publishedAt").asText());
    }

    private static String version(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body, String version)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(agenda.resolve(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!version.isEmpty()) {
            request.header("If-Match", version);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private String token() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        at("CONVOKE_KEYCLOAK_PORT").resolve("/realms/convoke/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=convoke-cli&username=secretariat&password=secretariat"))
                .build();
        return read(http.send(request, BodyHandlers.ofString()))
                .get("access_token")
                .asText();
    }

    private static URI at(String port) {
        return URI.create("http://127.0.0.1:" + Objects.requireNonNull(System.getenv(port), port));
    }
}
