package org.convoke.local.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.convoke.local.PartFailed;
import org.convoke.local.SecretFile;

/**
 * How other commands reach the launcher that runs: HTTP on a free port of 127.0.0.1, with a secret from a file that only
 * the owner can read.
 */
public final class Control implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final Runnable down;
    private final String secret;
    private final Path file;
    private final HttpServer server;
    private volatile boolean ready;

    /**
     * Listens from now on.
     *
     * @param down what to do when asked to stop everything; it must return at once
     */
    public Control(Settings settings, Stack stack, Runnable down) {
        this.stack = stack;
        this.down = down;
        this.secret = SecretFile.random();
        this.file = file(settings);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/", this::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            new SecretFile(file).write(server.getAddress().getPort() + " " + secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Settings settings) {
        return Installation.runFolder(settings).resolve("control");
    }

    /** From now on {@code status} says that everything is up. */
    public void ready() {
        ready = true;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + secret).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 403, Map.of("message", "wrong secret"));
                return;
            }
            var path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /status" ->
                    answer(
                            exchange,
                            200,
                            Map.of(
                                    "ready",
                                    ready,
                                    "pid",
                                    ProcessHandle.current().pid(),
                                    "parts",
                                    stack.status()));
                case "POST /down" -> {
                    answer(exchange, 202, Map.of());
                    down.run();
                }
                default -> restart(exchange, path);
            }
        }
    }

    private void restart(HttpExchange exchange, String path) throws IOException {
        if (!path.startsWith("/restart/")) {
            answer(exchange, 404, Map.of("message", "no such command"));
            return;
        }
        try {
            stack.restart(path.substring("/restart/".length()));
            answer(exchange, 200, Map.of());
        } catch (PartFailed | IllegalArgumentException e) {
            answer(exchange, 409, Map.of("message", String.valueOf(e.getMessage())));
        }
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
