package org.convoke.web.feeds;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.regex.Pattern;

/** Lets pages of other sites read what is for everybody (CORS), and nothing else of this site. */
@ApplicationScoped
class PublicData {

    private static final int BEFORE_THE_SHELF = 380;

    private static final Pattern ADDRESS = Pattern.compile(
            "/api/v1(?:/.*)?|/\\.well-known/convoke-keys\\.json|/[a-z]{2,3}/sessions/[^/]+/(?:calendar\\.ics|meetings/[^/]+\\.ics|revisions\\.atom)");

    void register(@Observes Filters filters) {
        filters.register(PublicData::open, BEFORE_THE_SHELF);
    }

    private static void open(RoutingContext route) {
        var request = route.request();
        var path = Objects.requireNonNullElse(request.path(), "");
        if (!ADDRESS.matcher(path).matches()) {
            route.next();
            return;
        }
        var response = route.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (request.method().equals(HttpMethod.OPTIONS)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, If-Modified-Since, If-None-Match")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                    .setStatusCode(204)
                    .end();
        } else {
            response.putHeader(
                    HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                    "ETag, Last-Modified, Link, Convoke-Key, Convoke-Signature");
            route.next();
        }
    }
}
