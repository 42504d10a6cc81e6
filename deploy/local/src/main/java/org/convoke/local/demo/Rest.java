package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.convoke.local.SignIn;
import org.jspecify.annotations.Nullable;

/** JSON over HTTP as one signed-in user. */
final class Rest implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Tokens live five minutes. */
    private static final Duration TOKEN_AGE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final SignIn signIn;
    private final String user;
    private @Nullable String token;
    private Instant signedIn = Instant.EPOCH;

    Rest(SignIn signIn, String user) {
        this.signIn = signIn;
        this.user = user;
    }

    /**
     * What a service answered.
     *
     * @param etag the version of what was read or written, where there is one
     */
    record Reply(int status, JsonNode body, Optional<String> etag) {}

    Reply get(URI address) {
        return send("GET", address, Optional.empty(), Optional.empty());
    }

    Reply post(URI address, JsonNode body) {
        return send("POST", address, Optional.of(body), Optional.empty());
    }

    Reply put(URI address, JsonNode body) {
        return send("PUT", address, Optional.of(body), Optional.empty());
    }

    /** Writes only if the thing still has the version that was read. */
    Reply putIfMatch(URI address, String etag, JsonNode body) {
        return send("PUT", address, Optional.of(body), Optional.of(etag));
    }

    Reply postIfMatch(URI address, String etag) {
        return send("POST", address, Optional.of(JSON.createObjectNode()), Optional.of(etag));
    }

    /**
     * The body of a reply.
     *
     * @throws DemoFailed if the service refused
     */
    static JsonNode accepted(String what, Reply reply) {
        if (reply.status() >= 300) {
            throw new DemoFailed(what + " was refused (" + reply.status() + "): " + reply.body());
        }
        return reply.body();
    }

    @Override
    public void close() {
        http.close();
    }

    private Reply send(String method, URI address, Optional<JsonNode> body, Optional<String> etag) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
        etag.ifPresent(version -> request.header("If-Match", version));
        if (body.isPresent()) {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body.get().toString()));
        } else {
            request.method(method, BodyPublishers.noBody());
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body()),
                    answer.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new DemoFailed(method + " " + address + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("interrupted");
        }
    }

    private synchronized String token() {
        if (token == null || signedIn.plus(TOKEN_AGE).isBefore(Instant.now())) {
            token = signIn.token(user);
            signedIn = Instant.now();
        }
        return token;
    }
}
