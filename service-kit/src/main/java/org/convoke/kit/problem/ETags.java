package org.convoke.kit.problem;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: version 7 is {@code "7"}. */
public final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");

    private ETags() {}

    /** The value of an ETag header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a client has.
     *
     * @param ifMatch the header, null where it was not sent
     * @throws Problem 428 without it, 400 where it is not one of our tags
     */
    public static long required(@Nullable String ifMatch) {
        return optional(ifMatch)
                .orElseThrow(() -> Problem.preconditionRequired().build());
    }

    /**
     * The version that a client has, if it says.
     *
     * @throws Problem 400 where it is not one of our tags
     */
    public static Optional<Long> optional(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return Optional.empty();
        }
        var tag = STRONG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.badRequest("If-Match takes one ETag as it was given, for example \"7\"")
                    .build();
        }
        return Optional.of(Long.parseLong(tag.group(1)));
    }
}
