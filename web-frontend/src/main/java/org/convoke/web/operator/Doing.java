package org.convoke.web.operator;

import java.util.Locale;

/** What an operator does to the sending of something. */
enum Doing {
    HOLD,
    RESUME;

    static Doing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the title and of what the button says. */
    public String title() {
        return "operation." + word();
    }

    /** The key of the sentence that says what follows. */
    public String consequence() {
        return title() + ".consequence";
    }
}
