package org.convoke.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body over the limit in our words: here JSON that says how long it is, in {@link BodyTooLarge} any other. What
 * an endpoint reads as a stream has that endpoint's limit. The HTTP server has a higher one of its own, which says nothing.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check, which is at -2. */
    private static final int ORDER = -3;

    private static final int CONTENT_TOO_LARGE = 413;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "convoke.body.limit") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext request) {
        if (!isJson(request) || !isExceededBy(announced(request))) {
            request.next();
            return;
        }
        var problem = problem();
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.json());
    }

    private static boolean isJson(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    boolean isExceededBy(long bytes) {
        return bytes > limit;
    }

    /** The refusal; the rest of the body is not read, so the connection is of no more use. */
    Problem problem() {
        return Problem.of("too-large", CONTENT_TOO_LARGE, "The request is too large")
                .detail("A body may have %,d bytes".formatted(limit))
                .with("limit", limit)
                .header("Connection", "close")
                .build();
    }

    /** What the client says, 0 where it does not. */
    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
