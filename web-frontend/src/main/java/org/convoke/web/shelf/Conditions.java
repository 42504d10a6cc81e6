package org.convoke.web.shelf;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a client has an answer already (RFC 9110, 13): by its tag, or by its date where it names no tag. */
final class Conditions {

    private Conditions() {}

    static boolean isUnchanged(MultiMap asked, Finished finished) {
        var tags = asked.get(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            return Arrays.stream(tags.split(","))
                    .map(String::strip)
                    .anyMatch(tag -> tag.equals("*") || weak(tag).equals(finished.tag()));
        }
        var since = date(asked.get(HttpHeaders.IF_MODIFIED_SINCE));
        var changed = date(finished.header("last-modified"));
        return since.isPresent() && changed.isPresent() && !changed.get().isAfter(since.get());
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    /** A date of a header; empty where it is none. */
    static Optional<Instant> date(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(known -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(known, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
