package org.convoke.web.shelf;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.convoke.web.site.Visit;

/**
 * Has an answer made by asking this very server, as nobody: by the same way that every request goes, so that there is no
 * second way to render a page, and with nothing of the reader who happened to be the first to ask.
 */
@ApplicationScoped
class Making {

    private static final String HEADER = "Convoke-Making";
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;

    /** Known to this process alone, so that nobody else goes past the shelf by this header. */
    private final String secret;

    Making(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        this.secret = HexFormat.of().formatHex(random);
    }

    /** Whether the request is one of ours, and not to be answered from the shelf. */
    boolean isOurs(HttpServerRequest request) {
        var said = request.getHeader(HEADER);
        return said != null
                && MessageDigest.isEqual(
                        said.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes the answer of a mark.
     *
     * @param here where this server listens
     */
    CompletableFuture<Finished> make(Shelfmark mark, SocketAddress here) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(here.hostAddress())
                .setPort(here.port())
                .setURI(mark.address())
                .setTimeout(PATIENCE.toMillis())
                .putHeader(HEADER, secret);
        if (!mark.zone().isEmpty()) {
            options.putHeader(HttpHeaders.COOKIE, Visit.ZONE + "=" + mark.zone());
        }
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body().map(body -> new Received(answer.statusCode(), answer.headers(), body)))
                .toCompletionStage()
                .toCompletableFuture()
                .thenApplyAsync(received -> Finished.of(received.status(), received.headers(), received.body()));
    }

    private record Received(int status, MultiMap headers, Buffer body) {}
}
