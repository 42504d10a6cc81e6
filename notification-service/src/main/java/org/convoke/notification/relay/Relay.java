package org.convoke.notification.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.convoke.notification.pace.Rate;
import org.convoke.notification.smtp.Mailer;

/** One mail server that takes our messages, as this process knows it. */
public final class Relay {

    private final RelaySettings.Configured settings;
    private final Mailer mailer;
    private final Breaker breaker;

    /** Guarded by {@link Relays}: conversations that go on, and how much of its share it has had. */
    private int seated;

    private double served;
    private Instant moved = Instant.MIN;
    private volatile Instant emptyUntil = Instant.MIN;

    Relay(RelaySettings.Configured settings, Mailer mailer, Breaker breaker) {
        this.settings = settings;
        this.mailer = mailer;
        this.breaker = breaker;
    }

    /** As the settings call it. */
    public String name() {
        return settings.name();
    }

    public String host() {
        return settings.smtp().address();
    }

    public int priority() {
        return settings.priority();
    }

    public int weight() {
        return settings.weight();
    }

    public int connections() {
        return settings.connections();
    }

    /** How fast it may be sent to, by all replicas together. */
    public Optional<Rate> rate() {
        return settings.rate();
    }

    /** Since when and why nothing but probes goes over it; empty where it is used as usual. */
    public Optional<Outage> outage() {
        return breaker.why().map(why -> new Outage(why.since(), why.words()));
    }

    /**
     * That it is left out.
     *
     * @param words of the relay, or our own where it could not be reached
     */
    public record Outage(Instant since, String words) {}

    /** All of its tokens are spent; there are none before then. */
    public void spent(Instant now, Duration untilNext) {
        emptyUntil = now.plus(untilNext);
    }

    boolean isEmpty(Instant now) {
        return now.isBefore(emptyUntil);
    }

    Mailer mailer() {
        return mailer;
    }

    Breaker breaker() {
        return breaker;
    }

    boolean hasRoom() {
        return seated < connections();
    }

    double served() {
        return served;
    }

    boolean movedAfter(Instant moment) {
        return moved.isAfter(moment);
    }

    /** What so many messages are of its share: the heavier it is, the less. */
    double share(int messages) {
        return (double) messages / weight();
    }

    /** Its share is counted from where the others are: being left out for a while is not made up for. */
    void sit(double from, int messages, Instant now) {
        seated++;
        served = Math.max(served, from) + share(messages);
        moved = now;
    }

    void rise(int unused, Instant now) {
        seated--;
        served -= share(unused);
        moved = now;
    }
}
