package org.convoke.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.convoke.notification.notice.DeliveriesDue;
import org.convoke.notification.relay.Relays;
import org.convoke.notification.relay.Seat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The senders: as many threads as the relays take connections of us. Each takes a seat at the relay whose turn it is, leases
 * what is due and carries it out.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Claims claims;
    private final Sending sending;
    private final Ledger ledger;
    private final Relays relays;
    private final DeliveriesDue due;
    private final Duration startable;
    private final int claim;
    private final Duration stopWithin;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Dispatcher(
            Claims claims,
            Sending sending,
            Ledger ledger,
            Relays relays,
            DeliveriesDue due,
            @ConfigProperty(name = "convoke.mail.claim", defaultValue = "20") int claim,
            @ConfigProperty(name = "convoke.mail.stop-within", defaultValue = "PT8S") Duration stopWithin) {
        if (claim < 2 || claim > Claims.MOST) {
            throw new IllegalArgumentException("convoke.mail.claim is " + claim + "; it must be 2 to " + Claims.MOST);
        }
        if (claims.lease().compareTo(relays.longestConversation()) <= 0) {
            throw new IllegalArgumentException("convoke.mail.lease must be longer than convoke.smtp.ends-within");
        }
        this.claims = claims;
        this.sending = sending;
        this.ledger = ledger;
        this.relays = relays;
        this.due = due;
        this.startable = claims.lease().minus(relays.longestConversation());
        this.claim = claim;
        this.stopWithin = stopWithin;
    }

    void start(@Observes StartupEvent event) {
        for (var number = 1; number <= relays.connections(); number++) {
            threads.add(Thread.ofPlatform().name("sender-" + number).start(this::run));
        }
    }

    /** Lets conversations end and gives the other leases back; what goes on longer is taken over by its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        due.ring();
        var end = System.nanoTime() + stopWithin.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                var rings = due.rings();
                if (!triesToWork()) {
                    due.await(rings, LOOK_EVERY);
                }
            }
        } catch (InterruptedException toldToStop) {
            LOG.debug("A sender was interrupted");
        }
    }

    private boolean triesToWork() {
        try {
            return work();
        } catch (RuntimeException | Error e) { // a sender that ends is one less for everybody who comes after
            LOG.warnf("A sender could not go on with its work, cause=%s", e);
            return false;
        }
    }

    /** Leases some deliveries and carries them out; false where nothing was due, or no relay can take more. */
    boolean work() {
        try (var seat = relays.seat(claim).orElse(null)) {
            return seat != null && carryOut(seat);
        }
    }

    private boolean carryOut(Seat seat) {
        var startUntil = System.nanoTime() + startable.toNanos();
        var claimed = claims.take(seat.relay(), seat.most());
        var settled = new ArrayList<CompletableFuture<Void>>();
        for (var delivery : claimed.leased()) {
            if (stopping || System.nanoTime() - startUntil >= 0 || !seat.goesOn()) {
                giveBack(delivery);
            } else {
                settled.add(sending.carry(delivery, seat));
            }
        }
        CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new)).join();
        return !claimed.isEmpty();
    }

    private void giveBack(Leased delivery) {
        Persistence.untilDone(() -> {
            ledger.giveBack(delivery);
            return true;
        });
    }
}
