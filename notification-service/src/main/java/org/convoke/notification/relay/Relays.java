package org.convoke.notification.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.smtp.SmtpMailer;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Which relay the next messages go to: of those that can be used the ones of the lowest priority number, by weight. A relay
 * that is left out is probed with single messages, whatever its priority.
 */
@Singleton
public class Relays implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relays.class);

    /** A relay whose connections have all been busy for longer is not waited for: the others may run ahead of their share. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    private final List<Relay> all;
    private final Holds holds;
    private final Clock clock;
    private final Duration longestConversation;
    private double virtualTime;

    /** As the settings have them. */
    @Inject
    public Relays(Config config, Holds holds, Retries retries, Clock clock, MeterRegistry registry) {
        this(
                made(new RelaySettings(config), retries, clock),
                holds,
                clock,
                new RelaySettings(config).longestConversation());
        for (var relay : all) {
            LOG.infof(
                    "Mail goes to relay %s at %s, priority=%d weight=%d",
                    relay.name(), relay.host(), relay.priority(), relay.weight());
            Gauge.builder("convoke_relay_refuses", relay, each -> each.breaker().isOpen() ? 1 : 0)
                    .description(
                            "1 while the relay refuses us or cannot be reached, and others take over or deliveries are kept")
                    .tag("relay", relay.name())
                    .register(registry);
        }
    }

    Relays(List<Relay> all, Holds holds, Clock clock, Duration longestConversation) {
        this.all = all;
        this.holds = holds;
        this.clock = clock;
        this.longestConversation = longestConversation;
    }

    private static List<Relay> made(RelaySettings settings, Retries retries, Clock clock) {
        var configured = settings.read();
        return configured.stream()
                .map(each -> new Relay(
                        each,
                        new SmtpMailer(each.smtp(), settings.longestConversation()),
                        new Breaker(each.name(), configured.size() > 1, retries, clock)))
                .toList();
    }

    /** In the order of the settings. */
    public List<Relay> all() {
        return all;
    }

    /** How many conversations of this process may go on at once, over all relays. */
    public int connections() {
        return all.stream().mapToInt(Relay::connections).sum();
    }

    /** No conversation lasts longer. */
    public Duration longestConversation() {
        return longestConversation;
    }

    /** A connection for up to so many messages; empty where every relay is busy, left out, held, or has had enough for now. */
    public Optional<Seat> seat(int wanted) {
        var held = holds.relays();
        synchronized (this) {
            return probe(held).or(() -> turn(held, wanted));
        }
    }

    private Optional<Seat> probe(Set<String> held) {
        return all.stream()
                .filter(relay -> !held.contains(relay.name()) && relay.hasRoom())
                .filter(relay -> relay.breaker().allowsProbe())
                .findFirst()
                .map(relay -> taken(relay, 1, true));
    }

    private Optional<Seat> turn(Set<String> held, int wanted) {
        var now = clock.instant();
        Predicate<Relay> usable =
                relay -> !held.contains(relay.name()) && !relay.breaker().isOpen();
        var priority = all.stream().filter(usable).mapToInt(Relay::priority).min();
        var sharing = all.stream()
                .filter(usable)
                .filter(relay -> relay.priority() == priority.orElseThrow() && !relay.isEmpty(now))
                .toList();
        var behind = sharing.stream()
                .filter(relay -> relay.hasRoom() || relay.movedAfter(now.minus(BUSY)))
                .mapToDouble(Relay::served)
                .min();
        return sharing.stream()
                .filter(Relay::hasRoom)
                .filter(relay -> relay.served() <= behind.orElseThrow() + relay.share(wanted))
                .min(Comparator.comparingDouble(Relay::served))
                .map(relay -> taken(relay, wanted, false));
    }

    private Seat taken(Relay relay, int most, boolean probing) {
        virtualTime = Math.max(virtualTime, relay.served());
        relay.sit(virtualTime, most, clock.instant());
        return new Seat(this, relay, most, probing);
    }

    synchronized void leave(Seat seat) {
        seat.relay().rise(seat.unused(), clock.instant());
    }

    /** Whether messages can go over another relay at once. */
    boolean hasOtherThan(Relay one) {
        var held = holds.relays();
        return all.stream()
                .anyMatch(relay -> relay != one
                        && !held.contains(relay.name())
                        && !relay.breaker().isOpen());
    }

    /** The relay for a single message that waits for no turn: the first that is neither held nor left out. */
    Optional<Relay> first() {
        var held = holds.relays();
        var now = clock.instant();
        return all.stream()
                .filter(relay -> !held.contains(relay.name()) && !relay.isEmpty(now))
                .min(Comparator.comparing((Relay relay) -> relay.breaker().isOpen())
                        .thenComparing(Relay::priority));
    }

    /** Closes every connection; conversations that go on break. */
    @Override
    @PreDestroy
    public void close() {
        all.forEach(relay -> {
            if (relay.mailer() instanceof SmtpMailer ours) {
                ours.close();
            }
        });
    }
}
