package org.convoke.web.site;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Headers of every answer: no script or style but our own files, no frame around us, no address passed on, nothing kept
 * by a cache that others use. An answer that needs another content policy, or may be kept, says so itself.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int BEFORE_OTHERS = 400;

    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(
                route -> {
                    route.addHeadersEndHandler(ended -> {
                        var headers = route.response().headers();
                        if (!headers.contains("Content-Security-Policy")) {
                            headers.set("Content-Security-Policy", CONTENT_POLICY);
                        }
                        if (!headers.contains("Cache-Control")) {
                            headers.set("Cache-Control", "private, no-cache");
                        }
                        headers.set("X-Content-Type-Options", "nosniff");
                        headers.set("Referrer-Policy", "same-origin");
                        headers.set("Cross-Origin-Opener-Policy", "same-origin");
                        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
                    });
                    route.next();
                },
                BEFORE_OTHERS);
    }
}
