package org.convoke.notification;

import java.util.Locale;
import java.util.UUID;

/**
 * A State of a test, with its mission in New York.
 *
 * @param code unlike any other State's of the test run
 */
public record State(UUID id, String code, UUID mission) {

    /** Its usual mailbox. */
    public String mailbox() {
        return mailbox("mission");
    }

    /** Another mailbox in its domain. */
    public String mailbox(String name) {
        var domain = code.toLowerCase(Locale.ROOT) + ".example";
        return name + "@" + domain;
    }
}
