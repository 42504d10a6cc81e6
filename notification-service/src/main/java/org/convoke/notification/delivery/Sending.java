package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.convoke.notification.dkim.Signer;
import org.convoke.notification.notice.Composition;
import org.convoke.notification.relay.Seat;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Stage;
import org.jboss.logging.Logger;

/** One delivery from its lease to its settlement. */
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final MailGuard guard;
    private final Composition composition;
    private final Signer signer;
    private final Ledger ledger;
    private final Writing writing;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final ReturnPaths returnPaths;

    Sending(
            MailGuard guard,
            Composition composition,
            Signer signer,
            Ledger ledger,
            Writing writing,
            DeliveryMetrics metrics,
            Clock clock,
            ReturnPaths returnPaths) {
        this.guard = guard;
        this.composition = composition;
        this.signer = signer;
        this.ledger = ledger;
        this.writing = writing;
        this.metrics = metrics;
        this.clock = clock;
        this.returnPaths = returnPaths;
    }

    /** Sends it, or finds that it must not be sent; done once it is settled. */
    CompletableFuture<Void> carry(Leased delivery, Seat seat) {
        if (!guard.allows(delivery.to().address())) {
            return suppress(delivery, "not allowed here");
        } else if (delivery.suppressed()) {
            return suppress(delivery, "the mailbox is suppressed");
        }
        return send(delivery, seat);
    }

    private CompletableFuture<Void> suppress(Leased delivery, String reason) {
        Persistence.untilDone(() -> ledger.suppress(delivery, reason));
        metrics.settled(DeliveryState.SUPPRESSED);
        return DONE;
    }

    private CompletableFuture<Void> send(Leased delivery, Seat seat) {
        var began = clock.instant();
        Answer answer;
        try {
            answer = offer(delivery, seat);
        } catch (LeaseLost beforeTheDot) {
            leaseLost(delivery, "not sent");
            return DONE;
        }
        var answered = new Answered(delivery, answer, seat.relay().name(), began, seat.othersMayTake(answer));
        return writing.settle(answered)
                .thenAccept(state -> state.ifPresentOrElse(
                        settled -> settled(answered, settled), () -> leaseLost(delivery, "nothing written")));
    }

    private void settled(Answered answered, DeliveryState state) {
        var delivery = answered.delivery();
        metrics.settled(state);
        LOG.debugf(
                "Settled, notice=%s delivery=%s attempt=%d state=%s relay=%s host=%s",
                delivery.notice(),
                delivery.id(),
                delivery.attempts() + 1,
                state.word(),
                answered.relay(),
                answered.answer().host());
    }

    private void leaseLost(Leased delivery, String consequence) {
        metrics.leaseLost();
        LOG.warnf("Lease lost, %s, notice=%s delivery=%s", consequence, delivery.notice(), delivery.id());
    }

    /** The bytes are made before the server is asked for anything. */
    private Answer offer(Leased delivery, Seat seat) {
        byte[] message;
        try {
            message = signer.signed(composition.of(delivery.variant()).bytesFor(delivery.to()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot compose, notice=%s delivery=%s", delivery.notice(), delivery.id());
            return new Answer.Broken(Stage.CONNECT, false, "here", "the message could not be composed: " + e);
        }
        var envelope = returnPaths.envelope(delivery.id(), delivery.to().address());
        try {
            return seat.send(envelope, message, () -> noteDot(delivery));
        } catch (NotNoted e) {
            return new Answer.Broken(Stage.FINAL_DOT, false, "here", "the final dot was held back: " + e.getMessage());
        }
    }

    private void noteDot(Leased delivery) {
        boolean ours;
        try {
            ours = writing.dot(delivery);
        } catch (RuntimeException e) {
            throw new NotNoted(e);
        }
        if (!ours) {
            throw new LeaseLost(delivery.id());
        }
    }

    /** It could not be noted that the final dot is sent, so it was not. */
    private static final class NotNoted extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotNoted(RuntimeException cause) {
            super(cause.toString(), cause);
        }
    }
}
