package org.convoke.web.fakes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.convoke.events.EventJson;

/** The services and the identity provider, on one port of this machine. */
public final class FakePlatform implements AutoCloseable {

    private final HttpServer server;
    private final FakeIdentity identity;
    private final FakeAgenda agenda = new FakeAgenda();
    private final FakeRegistration registration = new FakeRegistration();
    private final FakeNotification notification = new FakeNotification();
    private final FakeOperations operations = new FakeOperations();
    private final Map<String, Boolean> down = new ConcurrentHashMap<>();
    private final Queue<RuntimeException> mistakes = new ConcurrentLinkedQueue<>();

    private FakePlatform(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        identity = new FakeIdentity(url() + "/realms/convoke");
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        reset();
        server.start();
    }

    /** Starts it on a port, 0 for any free one. */
    public static FakePlatform start(int port) {
        return new FakePlatform(port);
    }

    /** Everything as at the beginning. */
    public void reset() {
        agenda.reset();
        registration.reset();
        notification.reset();
        operations.reset();
        down.clear();
        identity.next("secretariat");
        identity.lifetime(300);
        identity.audience("convoke-api");
    }

    /**
     * A fake that could not answer has said 500 to the page, which may look as if the page were wrong.
     *
     * @throws AssertionError with what went wrong in the fakes, if anything did
     */
    public void assertNoMistakes() {
        var mistake = mistakes.poll();
        if (mistake != null) {
            mistakes.clear();
            throw new AssertionError("a fake service made a mistake: " + mistake, mistake);
        }
    }

    /** Access tokens are for somebody else from now on. */
    public void tokensAreFor(String audience) {
        identity.audience(audience);
    }

    /** Access tokens live so long from now on. */
    public void tokensLive(int seconds) {
        identity.lifetime(seconds);
    }

    /** How often a token was renewed. */
    public int refreshes() {
        return identity.refreshes();
    }

    /** A service refuses every token from now on. */
    public void distrust(String service) {
        down.put(service, false);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whoever signs in next is this person. */
    public void nextIs(String person) {
        identity.next(person);
    }

    /** A service answers nothing but 503 from now on. */
    public void stop(String service) {
        down.put(service, true);
    }

    public FakeAgenda agenda() {
        return agenda;
    }

    public FakeRegistration registration() {
        return registration;
    }

    public FakeNotification notification() {
        return notification;
    }

    public FakeOperations operations() {
        return operations;
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Jackson finds classes by the thread; tests run beside the application, which has its own ones of the same
        // name
        Thread.currentThread().setContextClassLoader(FakePlatform.class.getClassLoader());
        try (exchange) {
            var parts = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
                    .filter(part -> !part.isEmpty())
                    .toList();
            var service = parts.isEmpty() ? "" : parts.getFirst();
            var skipped = service.equals("realms") ? 2 : 1;
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var bearer = Optional.ofNullable(headers.get("authorization"))
                    .filter(value -> value.startsWith("Bearer "))
                    .map(value -> value.substring(7));
            var asked = new Asked(
                    exchange.getRequestMethod(),
                    parts.stream().skip(skipped).toList(),
                    Asked.form(Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                            .orElse("")),
                    headers,
                    new String(
                            exchange.getRequestBody().readAllBytes(),
                            "application/octet-stream".equals(headers.get("content-type"))
                                    ? StandardCharsets.ISO_8859_1 // a file, byte by byte
                                    : StandardCharsets.UTF_8),
                    bearer.map(identity::mandates));
            send(exchange, answer(service, asked));
        } catch (RuntimeException e) {
            mistakes.add(e);
            send(exchange, Answer.problem(500, "fake", String.valueOf(e)));
        }
    }

    private Answer answer(String service, Asked asked) {
        if (down.containsKey(service)) {
            return Boolean.TRUE.equals(down.get(service)) ? Answer.problem(503, "down", "down") : Answer.unauthorized();
        }
        if (FakeOperations.isAbout(asked)) {
            return operations.answer(service, asked);
        }
        return switch (service) {
            case "realms" -> identity.answer(asked);
            case "agenda" -> agenda.answer(asked);
            case "registration" -> registration.answer(asked);
            case "notification" -> notification.answer(asked);
            default -> Answer.notFound();
        };
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body() instanceof byte[] raw
                ? raw
                : answer.body() == null ? new byte[0] : EventJson.mapper().writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The settings by which the pages find it. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.rest-client.agenda.url", url() + "/agenda",
                "quarkus.rest-client.registration.url", url() + "/registration",
                "quarkus.rest-client.notification.url", url() + "/notification",
                "quarkus.oidc.auth-server-url", url() + "/realms/convoke",
                "quarkus.oidc.credentials.secret", "a-secret-of-the-tests-only-0123456789",
                "convoke.web.session-key", "a-session-key-of-the-tests-only-0123456789");
    }

    static List<String> codes() {
        return List.of("CHE", "MEX");
    }
}
