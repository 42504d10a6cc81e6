package org.convoke.notification.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The kinds of file that a report is given out as. */
enum FileKind {
    JSON("application/json"),
    CSV("text/csv; charset=utf-8"),
    PDF("application/pdf");

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As it ends a file's name. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param word as the query has it; JSON where it has none
     * @throws Problem 400 where there is no such kind
     */
    static FileKind named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.ending().equals(word == null ? "json" : word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(new Violation(
                                "as",
                                "query",
                                "must be one of "
                                        + Arrays.stream(values())
                                                .map(FileKind::ending)
                                                .collect(Collectors.joining(", ")))))
                        .build());
    }
}
