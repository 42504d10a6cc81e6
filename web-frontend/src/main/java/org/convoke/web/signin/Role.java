package org.convoke.web.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is mandated to be. */
public enum Role {
    FOCAL_POINT,
    DELEGATE,
    SECRETARIAT,
    COFACILITATOR,
    USHER,
    OPERATOR;

    /** The name in mandates and in the message bundles, for example {@code focal-point}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
