package org.convoke.agenda.revision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a publisher may want a publication to be, instead of what the rule says. */
public enum NameChoice {
    @JsonProperty("revision")
    REVISION,
    @JsonProperty("corrigendum")
    CORRIGENDUM;

    /**
     * Reads it from a query.
     *
     * @throws Problem 400 where it is another word
     */
    static Optional<NameChoice> of(@Nullable String word) {
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                                List.of(new Violation("name", "query", "must be revision or corrigendum")))
                        .build()));
    }
}
