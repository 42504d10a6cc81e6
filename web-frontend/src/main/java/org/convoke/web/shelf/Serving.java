package org.convoke.web.shelf;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Answers from the shelf, before sign-in, routing and rendering have their turn; only the headers that every answer has are
 * put before. What is not for everybody goes on as if this were not here, and so does what could not be made.
 */
@ApplicationScoped
class Serving {

    private static final Logger LOG = Logger.getLogger(Serving.class);
    private static final int BEFORE_SIGN_IN = 350;

    private final Shelf shelf;
    private final Making making;

    Serving(Shelf shelf, Making making) {
        this.shelf = shelf;
        this.making = making;
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_SIGN_IN);
    }

    private void serve(RoutingContext route) {
        var request = route.request();
        var mark = Shelfmark.of(request);
        if (mark.isEmpty() || request.isSSL() || making.isOurs(request)) {
            route.next();
            return;
        }
        var answer = shelf.find(mark.get(), () -> making.make(mark.get(), request.localAddress()));
        if (answer.isDone()) {
            settle(route, answer);
            return;
        }
        var context = route.vertx().getOrCreateContext();
        request.pause();
        answer.whenComplete((finished, failure) -> context.runOnContext(now -> {
            request.resume();
            settle(route, answer);
        }));
    }

    private void settle(RoutingContext route, CompletableFuture<Finished> answer) {
        if (answer.isCompletedExceptionally()) {
            LOG.warnf(
                    answer.exceptionNow(),
                    "an answer could not be made for the shelf, path=%s",
                    route.request().path());
            route.next();
        } else if (!route.response().closed()) {
            send(route, answer.resultNow());
        }
    }

    private static void send(RoutingContext route, Finished finished) {
        var request = route.request();
        var response = route.response();
        finished.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        response.putHeader(HttpHeaders.VARY, finished.isOpenToAll() ? "Accept-Encoding" : "Accept-Encoding, Cookie");
        if (finished.status() == 200) {
            response.putHeader(HttpHeaders.ETAG, finished.tag());
            if (Conditions.isUnchanged(request.headers(), finished)) {
                response.setStatusCode(304).end();
                return;
            }
        }
        response.setStatusCode(finished.status());
        var body = form(request, response, finished);
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
                    .end();
        } else {
            response.end(body);
        }
    }

    /**
     * The compressed bytes where the client takes them. Over HTTP/1.1 a named encoding, "identity" too, keeps the server from
     * compressing them once more; over HTTP/2 it would compress whatever names one, so there it does so by itself.
     */
    private static Buffer form(HttpServerRequest request, HttpServerResponse response, Finished finished) {
        if (request.version() == HttpVersion.HTTP_2) {
            return finished.plain();
        }
        var squeezed = Encodings.takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.putHeader(HttpHeaders.CONTENT_ENCODING, squeezed ? "gzip" : "identity");
        return squeezed ? finished.compressed() : finished.plain();
    }
}
