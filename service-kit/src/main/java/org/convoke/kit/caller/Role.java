package org.convoke.kit.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a mandate lets a person do, within its scope. */
public enum Role {
    FOCAL_POINT,
    DELEGATE,
    SECRETARIAT,
    COFACILITATOR,
    USHER,
    OPERATOR;

    /** As a mandate says it: "focal-point". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> named(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
