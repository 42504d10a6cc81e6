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
import org.convoke.notification.smtp.Mailer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The senders: a fixed number of threads, one connection each, that lease what is due and carry it out. */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Claims claims;
    private final Sending sending;
    private final Ledger ledger;
    private final Breaker breaker;
    private final DeliveriesDue due;
    private final Duration startable;
    private final int connections;
    private final int claim;
    private final Duration stopWithin;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Dispatcher(
            Claims claims,
            Sending sending,
            Ledger ledger,
            Breaker breaker,
            DeliveriesDue due,
            Mailer mailer,
            @ConfigProperty(name = "convoke.mail.connections", defaultValue = "4") int connections,
            @ConfigProperty(name = "convoke.mail.claim", defaultValue = "20") int claim,
            @ConfigProperty(name = "convoke.mail.stop-within", defaultValue = "PT8S") Duration stopWithin) {
        if (claim < 2 || claim > Claims.MOST) {
            throw new IllegalArgumentException("convoke.mail.claim is " + claim + "; it must be 2 to " + Claims.MOST);
        }
        if (claims.lease().compareTo(mailer.longestConversation()) <= 0) {
            throw new IllegalArgumentException("convoke.mail.lease must be longer than convoke.smtp.ends-within");
        }
        this.claims = claims;
        this.sending = sending;
        this.ledger = ledger;
        this.breaker = breaker;
        this.due = due;
        this.startable = claims.lease().minus(mailer.longestConversation());
        this.connections = connections;
        this.claim = claim;
        this.stopWithin = stopWithin;
    }

    void start(@Observes StartupEvent event) {
        for (var number = 1; number <= connections; number++) {
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

    /** Leases some deliveries and carries them out; false where nothing was due. */
    boolean work() {
        var most = breaker.allowance(claim);
        if (most == 0) {
            return false;
        }
        var probing = most < claim;
        try {
            return carryOut(most, probing);
        } finally {
            if (probing) {
                breaker.learntNothing();
            }
        }
    }

    private boolean carryOut(int most, boolean probing) {
        var startUntil = System.nanoTime() + startable.toNanos();
        var leased = claims.take(most);
        var settled = new ArrayList<CompletableFuture<Void>>();
        for (var delivery : leased) {
            if (stopping || System.nanoTime() - startUntil >= 0 || (breaker.isOpen() && !probing)) {
                giveBack(delivery);
            } else {
                settled.add(sending.carry(delivery));
            }
        }
        CompletableFuture.allOf(settled.toArray(CompletableFuture[]::new)).join();
        return !leased.isEmpty();
    }

    private void giveBack(Leased delivery) {
        Persistence.untilDone(() -> {
            ledger.giveBack(delivery);
            return true;
        });
    }
}
