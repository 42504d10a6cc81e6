package org.convoke.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The mailbox by HTTP: {@code /} and {@code /messages/ID} for people; for programs {@code GET /messages?to=ADDRESS},
 * {@code GET /messages/ID/raw} and {@code DELETE /messages}.
 */
final class MailSite implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MESSAGE = Pattern.compile("/messages/([^/]+)(/raw|/html)?");
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");
    private static final String NOTHING_ACTIVE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " + "frame-src 'self'; form-action 'self'";

    private final Arrivals arrivals;

    MailSite(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type);
            headers.set("Content-Security-Policy", answer.policy);
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, MessagingException {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("")
                .replaceFirst(":\\d+$", "");
        if (!OWN_NAMES.contains(host)) {
            return Answer.text(403, "This page answers to 127.0.0.1 only.");
        }
        var path = exchange.getRequestURI().getPath();
        var to = parameter(exchange, "to");
        return switch (exchange.getRequestMethod() + " " + path) {
            case "GET /" -> Answer.html(MailPage.list(arrivals.list(to), to));
            case "GET /health" -> Answer.text(200, "ready");
            case "GET /messages" -> json(arrivals.list(to));
            case "DELETE /messages" -> {
                arrivals.clear();
                yield Answer.text(204, "");
            }
            default -> exchange.getRequestMethod().equals("GET") ? one(path) : Answer.text(404, "Not found");
        };
    }

    private Answer one(String path) throws IOException, MessagingException {
        var matcher = MESSAGE.matcher(path);
        var message = matcher.matches() ? arrivals.message(matcher.group(1)) : Optional.<MimeMessage>empty();
        if (message.isEmpty()) {
            return Answer.text(404, "Not found");
        }
        var view = Optional.ofNullable(matcher.group(2)).orElse("");
        return switch (view) {
            case "/raw" -> {
                var bytes = new ByteArrayOutputStream();
                message.get().writeTo(bytes);
                yield new Answer(200, "text/plain; charset=utf-8", NOTHING_ACTIVE, bytes.toByteArray());
            }
            case "/html" ->
                new Answer(
                        200,
                        "text/html; charset=utf-8",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
                        MailParts.of(message.get()).html().orElse("").getBytes(StandardCharsets.UTF_8));
            default -> Answer.html(MailPage.message(matcher.group(1), message.get()));
        };
    }

    private static Answer json(List<Arrival> list) throws IOException {
        var rows = list.stream()
                .map(arrival -> Map.of(
                        "id", arrival.id(),
                        "to", arrival.to(),
                        "subject", arrival.subject(),
                        "received", arrival.received().toString()))
                .toList();
        return new Answer(200, "application/json", NOTHING_ACTIVE, JSON.writeValueAsBytes(rows));
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
                return Optional.of(URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static final class Answer {

        private final int status;
        private final String type;
        private final String policy;
        private final byte[] body;

        Answer(int status, String type, String policy, byte[] body) {
            this.status = status;
            this.type = type;
            this.policy = policy;
            this.body = body;
        }

        static Answer html(String page) {
            return new Answer(200, "text/html; charset=utf-8", NOTHING_ACTIVE, page.getBytes(StandardCharsets.UTF_8));
        }

        static Answer text(int status, String text) {
            return new Answer(
                    status, "text/plain; charset=utf-8", NOTHING_ACTIVE, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
