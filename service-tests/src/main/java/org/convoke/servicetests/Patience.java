package org.convoke.servicetests;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what must come: so long that a busy machine fails no test, since what comes ends the wait. */
public final class Patience {

    /** The longest wait. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    private Patience() {}

    /** Waits for a condition, as Awaitility does. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LONGEST);
    }
}
