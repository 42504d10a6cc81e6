package org.convoke.web.signin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A role and what it holds for: {@code ROLE@SCOPE}, where the scope is {@code participant:CODE}, {@code process:ID},
 * {@code process:*} or {@code installation}.
 */
public record Mandate(Role role, String scope) {

    private static final String PARTICIPANT = "participant:";

    /** The code of the participant that it is for; empty where it is for something else. */
    public Optional<String> participant() {
        return scope.startsWith(PARTICIPANT) ? Optional.of(scope.substring(PARTICIPANT.length())) : Optional.empty();
    }

    /**
     * Reads a mandate as the token writes it; {@code ;from=} and {@code ;until=} are days, both included.
     *
     * @return empty where it is not in force on that day, or not understood
     */
    static Optional<Mandate> inForce(String text, LocalDate today) {
        var parts = text.split(";");
        var at = parts[0].indexOf('@');
        if (at < 0 || !coversDay(parts, today)) {
            return Optional.empty();
        }
        return Role.of(parts[0].substring(0, at)).map(role -> new Mandate(role, parts[0].substring(at + 1)));
    }

    private static boolean coversDay(String[] parts, LocalDate today) {
        try {
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("from=") && today.isBefore(LocalDate.parse(parts[i].substring(5)))) {
                    return false;
                }
                if (parts[i].startsWith("until=") && today.isAfter(LocalDate.parse(parts[i].substring(6)))) {
                    return false;
                }
            }
            return true;
        } catch (DateTimeException notADay) {
            return false;
        }
    }
}
