package org.convoke.kit.caller;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * A role, its scope and its dates, written {@code ROLE@SCOPE[;from=YYYY-MM-DD][;until=YYYY-MM-DD]}.
 *
 * @param from the first day, {@link LocalDate#MIN} without one
 * @param until the last day, {@link LocalDate#MAX} without one
 */
public record Mandate(Role role, Scope scope, LocalDate from, LocalDate until) {

    /** Reads one; empty for anything that is not exactly a mandate, which then gives nothing. */
    public static Optional<Mandate> parse(String text) {
        var parts = text.split(";", -1);
        var roleAndScope = parts[0].split("@", -1);
        if (roleAndScope.length != 2) {
            return Optional.empty();
        }
        var role = Role.named(roleAndScope[0]);
        var scope = Scope.parse(roleAndScope[1]);
        if (role.isEmpty() || scope.isEmpty() || !fits(role.get(), scope.get())) {
            return Optional.empty();
        }
        try {
            var from = LocalDate.MIN;
            var until = LocalDate.MAX;
            for (var i = 1; i < parts.length; i++) {
                if (parts[i].startsWith("from=")) {
                    from = LocalDate.parse(parts[i].substring("from=".length()));
                } else if (parts[i].startsWith("until=")) {
                    until = LocalDate.parse(parts[i].substring("until=".length()));
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Mandate(role.get(), scope.get(), from, until));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Both days belong to it. */
    boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean coversProcess(UUID process) {
        return switch (scope) {
            case Scope.EveryProcess every -> true;
            case Scope.OneProcess one -> one.process().equals(process);
            case Scope.Participant participant -> false;
            case Scope.Installation installation -> false;
        };
    }

    boolean coversParticipant(String code) {
        return switch (scope) {
            case Scope.Participant participant -> participant.code().equals(code);
            case Scope.EveryProcess every -> false;
            case Scope.OneProcess one -> false;
            case Scope.Installation installation -> false;
        };
    }

    private static boolean fits(Role role, Scope scope) {
        return switch (role) {
            case FOCAL_POINT, DELEGATE -> scope instanceof Scope.Participant;
            case SECRETARIAT, COFACILITATOR, USHER ->
                scope instanceof Scope.OneProcess || scope instanceof Scope.EveryProcess;
            case OPERATOR -> scope instanceof Scope.Installation;
        };
    }
}
