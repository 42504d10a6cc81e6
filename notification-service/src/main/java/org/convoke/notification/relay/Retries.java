package org.convoke.notification.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long to wait before trying again: twice as long each time, a fifth more or less, up to a longest. */
@ApplicationScoped
public class Retries {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;
    private final Duration patience;

    public Retries(
            @ConfigProperty(name = "convoke.mail.first-retry", defaultValue = "PT2S") Duration first,
            @ConfigProperty(name = "convoke.mail.longest-retry", defaultValue = "PT30M") Duration longest,
            @ConfigProperty(name = "convoke.mail.patience", defaultValue = "PT72H") Duration patience) {
        this.first = first;
        this.longest = longest;
        this.patience = patience;
    }

    /** How long a delivery is tried before it counts as undeliverable. */
    public Duration patience() {
        return patience;
    }

    /** The wait after so many failures, from 1. */
    public Duration delayAfter(int failures) {
        var doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        var millis = Math.min((double) first.toMillis() * (1L << doublings), (double) longest.toMillis());
        var jitter = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis((long) (millis * jitter));
    }
}
