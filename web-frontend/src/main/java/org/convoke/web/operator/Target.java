package org.convoke.web.operator;

import java.util.Locale;
import java.util.Optional;
import org.convoke.web.services.Operations.Holding;
import org.convoke.web.services.Operations.Scope;

/**
 * What is held or resumed, as it stands in an address and in a form: {@code all}, {@code relay:geneva}.
 *
 * @param of empty where all is meant
 */
record Target(Scope scope, String of) {

    static Optional<Target> read(String value) {
        var colon = value.indexOf(':');
        var word = colon < 0 ? value : value.substring(0, colon);
        var of = colon < 0 ? "" : value.substring(colon + 1);
        for (var scope : Scope.values()) {
            if (word(scope).equals(word) && (scope == Scope.ALL) == of.isEmpty()) {
                return Optional.of(new Target(scope, of));
            }
        }
        return Optional.empty();
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in an address. */
    public String value() {
        return word(scope) + (of.isEmpty() ? "" : ":" + of);
    }

    /** The key of what it is called; the bundle says {@code name} where it needs it. */
    public String key() {
        return "operation.target." + word(scope);
    }

    Holding because(String reason) {
        return new Holding(scope, of.isEmpty() ? null : of, reason);
    }
}
