package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.convoke.local.stack.Settings;
import org.jspecify.annotations.Nullable;

/** The services' REST interfaces as far as the demonstration uses them, all behind one port, without sending anything. */
final class FakePlatform implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "0195d2a0-0000-7000-8000-000000000001";

    private final HttpServer server;
    final Map<String, JsonNode> missions = new ConcurrentHashMap<>();
    final ArrayNode venues = JSON.createArrayNode();
    final ArrayNode rooms = JSON.createArrayNode();
    private final ArrayNode notices = JSON.createArrayNode();
    private final List<JsonNode> revisions = new ArrayList<>();
    private @Nullable JsonNode draft;
    private int version = 1;
    private int invitationsAsked;
    int statesThatCannotBeReached;

    private record Reply(int status, JsonNode body) {}

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.start();
    }

    Settings settings() {
        var port = Integer.toString(server.getAddress().getPort());
        return new Settings(
                Map.of(
                        "CONVOKE_KEYCLOAK_PORT", port,
                        "CONVOKE_AGENDA_PORT", port,
                        "CONVOKE_REGISTRATION_PORT", port,
                        "CONVOKE_NOTIFICATION_PORT", port,
                        "CONVOKE_SMTP_HOST", "elsewhere.example"),
                Path.of(""));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().toString();
            Reply reply;
            synchronized (this) {
                reply = answer(exchange, exchange.getRequestMethod() + " " + path, text);
            }
            var bytes = reply.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Reply answer(HttpExchange exchange, String request, String text) throws IOException {
        var path = request.replace("/sessions/gcm-5", "/sessions/REF").replace("/sessions/" + SESSION, "/sessions/REF");
        if (path.startsWith("PUT /participants/")) {
            missions.put(path.substring("PUT /participants/".length()), JSON.readTree(text));
            return new Reply(201, JSON.createObjectNode());
        }
        return switch (path) {
            case "POST /realms/convoke/protocol/openid-connect/token" -> object("access_token", "token");
            case "GET /participants?kind=member-state" -> new Reply(200, states(1, 193));
            case "GET /participants?kind=observer-state" -> new Reply(200, states(194, 195));
            case "GET /venues" -> new Reply(200, venues.deepCopy());
            case "POST /venues" -> {
                venues.add(JSON.readTree(text));
                yield object("id", "venue-" + venues.size());
            }
            case "POST /venues/venue-1/rooms", "POST /venues/venue-2/rooms", "POST /venues/venue-3/rooms" -> {
                rooms.add(JSON.readTree(text));
                yield object("id", "room-" + rooms.size());
            }
            case "GET /processes" -> new Reply(200, JSON.createArrayNode());
            case "POST /processes" -> object("id", "process");
            case "GET /sessions/REF" -> draft == null ? new Reply(404, JSON.createObjectNode()) : session();
            case "POST /sessions" -> {
                draft = JSON.readTree(text).get("programme");
                yield session();
            }
            case "POST /sessions/REF/invitations" -> invite();
            case "GET /sessions/REF/draft" -> programme();
            case "PUT /sessions/REF/draft" -> save(exchange, text);
            case "POST /sessions/REF/revisions" -> publish(exchange);
            case "GET /sessions/REF/notices" -> new Reply(200, notices);
            default -> new Reply(404, JSON.createObjectNode());
        };
    }

    /** The session is heard of only at the second try. */
    private Reply invite() {
        invitationsAsked++;
        if (invitationsAsked == 1) {
            return new Reply(404, JSON.createObjectNode());
        }
        notice("invitation", -1);
        return new Reply(200, JSON.createObjectNode().put("invited", 195).put("issued", 195));
    }

    private Reply save(HttpExchange exchange, String text) throws IOException {
        if (stale(exchange)) {
            return new Reply(412, JSON.createObjectNode());
        }
        draft = JSON.readTree(text);
        version++;
        return programme();
    }

    private Reply publish(HttpExchange exchange) {
        if (stale(exchange)) {
            return new Reply(412, JSON.createObjectNode());
        }
        var number = revisions.size();
        notice(number == 0 ? "programme" : "change", number);
        revisions.add(Objects.requireNonNull(draft));
        var body = JSON.createObjectNode().put("number", number).put("symbol", symbol(number));
        body.putArray("changes");
        return new Reply(201, body);
    }

    private boolean stale(HttpExchange exchange) {
        return !("\"" + version + "\"").equals(exchange.getRequestHeaders().getFirst("If-Match"));
    }

    private void notice(String kind, int number) {
        var published = Instant.parse("2026-01-01T00:00:00Z");
        ObjectNode notice = notices.addObject().put("kind", kind).put("state", "completed");
        if (number >= 0) {
            notice.put("revision", number).put("symbol", symbol(number));
        }
        notice.put("publishedAt", published.toString())
                .put("firstAcceptedAt", published.plusMillis(400).toString())
                .put("lastAcceptedAt", published.plusMillis(1700).toString())
                .put("statesInvited", 195)
                .put("statesTold", 195 - statesThatCannotBeReached)
                .put("mailboxes", 215)
                .put("accepted", 215 - statesThatCannotBeReached)
                .put("undeliverable", statesThatCannotBeReached)
                .put("suppressed", 0)
                .put("possibleRepeats", 0);
    }

    private Reply session() {
        var body = JSON.createObjectNode().put("id", SESSION);
        if (revisions.isEmpty()) {
            body.putNull("latest");
        } else {
            body.putObject("latest").put("number", revisions.size() - 1);
        }
        return new Reply(200, body);
    }

    private Reply programme() {
        var body = JSON.createObjectNode().put("version", version);
        body.set("programme", draft);
        return new Reply(200, body);
    }

    private static ArrayNode states(int first, int last) {
        var states = JSON.createArrayNode();
        for (int place = first; place <= last; place++) {
            states.addObject().put("code", "S" + place).put("orderEn", place);
        }
        return states;
    }

    private static String symbol(int number) {
        return number == 0 ? "Tentative agenda" : "Rev." + number;
    }

    private static Reply object(String field, String value) {
        return new Reply(200, JSON.createObjectNode().put(field, value));
    }
}
