package org.convoke.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.convoke.notification.notice.DeliveriesDue;
import org.convoke.notification.smtp.Mailer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The senders: a fixed number of threads, one connection each, that lease what is due and carry it out. */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(8);

    private final Claims claims;
    private final Sending sending;
    private final Ledger ledger;
    private final Breaker breaker;
    private final DeliveriesDue due;
    private final int connections;
    private final int claim;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    Dispatcher(
            Claims claims,
            Sending sending,
            Ledger ledger,
            Breaker breaker,
            DeliveriesDue due,
            @ConfigProperty(name = "convoke.mail.connections", defaultValue = "4") int connections,
            @ConfigProperty(name = "convoke.mail.claim", defaultValue = "20") int claim) {
        this.claims = claims;
        this.sending = sending;
        this.ledger = ledger;
        this.breaker = breaker;
        this.due = due;
        this.connections = connections;
        this.claim = claim;
    }

    void start(@Observes StartupEvent event) {
        for (var number = 1; number <= connections; number++) {
            threads.add(Thread.ofPlatform().name("sender-" + number).start(this::run));
        }
    }

    /** Lets conversations end; what is still going on then is taken over by its lease. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        due.ring();
        var end = System.nanoTime() + STOP_PATIENCE.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            var rings = due.rings();
            try {
                if (!work()) {
                    due.await(rings, LOOK_EVERY);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("A sender was interrupted in its work, cause=%s", e);
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Leases some deliveries and carries them out; false where nothing was due. */
    private boolean work() {
        var most = breaker.allowance(claim);
        if (most == 0) {
            return false;
        }
        var probing = most < claim;
        var startUntil = System.nanoTime()
                + claims.lease().minus(Mailer.LONGEST_CONVERSATION).toNanos();
        var leased = claims.take(most);
        if (leased.isEmpty()) {
            breaker.learntNothing();
            return false;
        }
        for (var delivery : leased) {
            if (stopping || System.nanoTime() - startUntil >= 0 || (breaker.isOpen() && !probing)) {
                Persistence.untilDone(() -> {
                    ledger.giveBack(delivery);
                    return true;
                });
            } else {
                carry(delivery);
            }
        }
        return true;
    }

    private void carry(Leased delivery) {
        try {
            sending.carry(delivery);
        } catch (LeaseLost e) {
            LOG.warnf("Not sent, notice=%s delivery=%s cause=%s", delivery.notice(), delivery.id(), e.getMessage());
        }
    }
}
