package org.convoke.kit.caller;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a mandate is about. */
public sealed interface Scope {

    /** @param code as ISO 3166 alpha-3 for States, upper case */
    record Participant(String code) implements Scope {}

    record OneProcess(UUID process) implements Scope {}

    record EveryProcess() implements Scope {}

    record Installation() implements Scope {}

    /** Reads {@code participant:CHE}, {@code process:UUID}, {@code process:*}, {@code installation}. */
    static Optional<Scope> parse(String text) {
        if (text.equals("installation")) {
            return Optional.of(new Installation());
        }
        var parts = text.split(":", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "participant" -> Code.valid(parts[1]) ? Optional.of(new Participant(parts[1])) : Optional.empty();
            case "process" -> process(parts[1]);
            default -> Optional.empty();
        };
    }

    private static Optional<Scope> process(String id) {
        if (id.equals("*")) {
            return Optional.of(new EveryProcess());
        }
        try {
            return Optional.of(new OneProcess(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The codes of participants. */
    final class Code {
        private static final Pattern VALID = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

        private Code() {}

        static boolean valid(String code) {
            return VALID.matcher(code).matches();
        }
    }
}
