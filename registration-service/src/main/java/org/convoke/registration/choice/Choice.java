package org.convoke.registration.choice;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;

/** Reads the value of an enum from its word: its name in lower case with hyphens. */
public final class Choice {

    private Choice() {}

    /** The value with that word, if there is one. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(word))
                .findFirst();
    }

    /**
     * The value that a client chose.
     *
     * @param field the parameter's name
     * @param in where it stands: path or query
     * @throws Problem 400 with the words that would be accepted
     */
    public static <E extends Enum<E>> E required(Class<E> type, String word, String field, String in) {
        return of(type, word)
                .orElseThrow(() -> Problem.invalid(List.of(new Violation(field, in, "must be one of " + words(type))))
                        .build());
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(joining(", "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
