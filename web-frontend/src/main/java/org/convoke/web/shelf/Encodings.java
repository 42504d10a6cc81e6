package org.convoke.web.shelf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which form of an answer a client takes (RFC 9110, 12.5.3). */
final class Encodings {

    private Encodings() {}

    /** Whether an {@code Accept-Encoding} names gzip, or everything, and not with weight 0. */
    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        boolean others = false;
        for (var coding : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = coding.split(";", 2);
            var name = parts[0].strip();
            boolean taken = parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            if (name.equals("gzip") || name.equals("x-gzip")) {
                return taken;
            }
            others |= name.equals("*") && taken;
        }
        return others;
    }
}
