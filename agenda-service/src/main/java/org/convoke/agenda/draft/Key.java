package org.convoke.agenda.draft;

import java.util.List;
import java.util.Optional;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a client names a request with, so that it may send it again. */
record Key(String value) {

    /** The header that carries it. */
    static final String HEADER = "Idempotency-Key";

    private static final String VISIBLE = "\\p{Graph}{1,200}";

    /** @throws Problem 400 where it is not one */
    static Optional<Key> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!header.matches(VISIBLE)) {
            throw Problem.invalid(List.of(new Violation(
                            HEADER, "header", "must be 1 to 200 visible characters without spaces, such as a UUID")))
                    .build();
        }
        return Optional.of(new Key(header));
    }
}
