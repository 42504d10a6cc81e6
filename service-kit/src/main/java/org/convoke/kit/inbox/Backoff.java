package org.convoke.kit.inbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Growing, jittered waits: 100 ms at first, 5 s at most. */
final class Backoff {

    private static final long FIRST = 100;
    private static final long LONGEST = 5_000;

    private long next = FIRST;

    Duration next() {
        var wait = next / 2 + ThreadLocalRandom.current().nextLong(next / 2 + 1);
        next = Math.min(next * 2, LONGEST);
        return Duration.ofMillis(wait);
    }
}
