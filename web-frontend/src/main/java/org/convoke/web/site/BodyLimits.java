package org.convoke.web.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.regex.Pattern;

/** Forms of text may hold little; only where files are sent may a request be as long as the server takes at all. */
@ApplicationScoped
class BodyLimits {

    private static final int BEFORE_FORMS_ARE_READ = 300;
    private static final long LONGEST_TEXT = 1024 * 1024;

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private static final Pattern WITH_FILES = Pattern.compile(
            "/[a-z]{2,3}/secretariat/(sessions/[^/]+/(documents|documents/[^/]+/versions/\\d+/files|import|import/decided)"
                    + "|announcements/[^/]+/files)");

    void register(@Observes Filters filters) {
        filters.register(
                route -> {
                    var refusal = refusal(route.request());
                    if (refusal.isPresent()) {
                        if (route.request().version() != HttpVersion.HTTP_2) {
                            route.response().putHeader("Connection", "close"); // the rest of the body is not read
                        }
                        route.response()
                                .setStatusCode(refusal.get().getStatusCode())
                                .end();
                    } else {
                        route.next();
                    }
                },
                BEFORE_FORMS_ARE_READ);
    }

    private static Optional<Status> refusal(HttpServerRequest request) {
        if (WITH_FILES.matcher(request.path()).matches()) {
            return Optional.empty();
        }
        if (request.getHeader("Transfer-Encoding") != null) {
            return Optional.of(Status.LENGTH_REQUIRED);
        }
        var length = Optional.ofNullable(request.getHeader("Content-Length")).orElse("0");
        return LENGTH.matcher(length).matches() && Long.parseLong(length) <= LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
