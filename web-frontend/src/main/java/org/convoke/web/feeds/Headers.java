package org.convoke.web.feeds;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** What every answer for programs says of itself: anybody may keep it, and must ask each time whether it still holds. */
final class Headers {

    private Headers() {}

    static Response answer(Object body, String type, Instant changed) {
        return Response.ok(body, type)
                .header("Cache-Control", "public, no-cache")
                .lastModified(Date.from(changed.truncatedTo(ChronoUnit.SECONDS)))
                .build();
    }
}
