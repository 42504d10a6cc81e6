package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.convoke.notification.notice.Composition;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Fault;
import org.convoke.notification.smtp.Mailer;
import org.convoke.notification.smtp.Stage;
import org.jboss.logging.Logger;

/** One delivery from its lease to its settlement. */
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final CompletableFuture<Void> DONE = CompletableFuture.completedFuture(null);

    private final MailGuard guard;
    private final Composition composition;
    private final Mailer mailer;
    private final Ledger ledger;
    private final Writing writing;
    private final Breaker breaker;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private final ReturnPaths returnPaths;

    Sending(
            MailGuard guard,
            Composition composition,
            Mailer mailer,
            Ledger ledger,
            Writing writing,
            Breaker breaker,
            DeliveryMetrics metrics,
            Clock clock,
            ReturnPaths returnPaths) {
        this.guard = guard;
        this.composition = composition;
        this.mailer = mailer;
        this.ledger = ledger;
        this.writing = writing;
        this.breaker = breaker;
        this.metrics = metrics;
        this.clock = clock;
        this.returnPaths = returnPaths;
    }

    /** Sends it, or finds that it must not be sent; done once it is settled. */
    CompletableFuture<Void> carry(Leased delivery) {
        if (!guard.allows(delivery.to().address())) {
            return suppress(delivery, "not allowed here");
        } else if (delivery.suppressed()) {
            return suppress(delivery, "the mailbox is suppressed");
        }
        return send(delivery);
    }

    private CompletableFuture<Void> suppress(Leased delivery, String reason) {
        Persistence.untilDone(() -> ledger.suppress(delivery, reason));
        metrics.settled(DeliveryState.SUPPRESSED);
        return DONE;
    }

    private CompletableFuture<Void> send(Leased delivery) {
        var began = clock.instant();
        Answer answer;
        try {
            answer = offer(delivery);
        } catch (LeaseLost beforeTheDot) {
            leaseLost(delivery, "not sent");
            return DONE;
        }
        tellBreaker(answer);
        return writing.settle(new Answered(delivery, answer, began))
                .thenAccept(state -> state.ifPresentOrElse(
                        settled -> settled(delivery, answer, settled), () -> leaseLost(delivery, "nothing written")));
    }

    private void settled(Leased delivery, Answer answer, DeliveryState state) {
        metrics.settled(state);
        LOG.debugf(
                "Settled, notice=%s delivery=%s attempt=%d state=%s host=%s",
                delivery.notice(), delivery.id(), delivery.attempts() + 1, state.word(), answer.host());
    }

    private void leaseLost(Leased delivery, String consequence) {
        metrics.leaseLost();
        LOG.warnf("Lease lost, %s, notice=%s delivery=%s", consequence, delivery.notice(), delivery.id());
    }

    /** The bytes are made before the server is asked for anything. */
    private Answer offer(Leased delivery) {
        byte[] message;
        try {
            message = composition.of(delivery.variant()).bytesFor(delivery.to());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot compose, notice=%s delivery=%s", delivery.notice(), delivery.id());
            return new Answer.Broken(Stage.CONNECT, false, "here", "the message could not be composed: " + e);
        }
        var envelope = returnPaths.envelope(delivery.id(), delivery.to().address());
        try {
            return mailer.send(envelope, message, () -> noteDot(delivery));
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

    private void tellBreaker(Answer answer) {
        switch (answer) {
            case Answer.HandedOver handedOver -> breaker.answered();
            case Answer.Refused refused
            when refused.fault() == Fault.US ->
                breaker.refused(refused.host(), refused.code(), refused.enhanced(), refused.words());
            case Answer.Refused refused -> {
                if (refused.stage().compareTo(Stage.RCPT) >= 0) {
                    breaker.answered();
                } else {
                    breaker.learntNothing();
                }
            }
            case Answer.Broken broken -> breaker.learntNothing();
        }
    }
}
