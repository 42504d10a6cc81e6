package org.convoke.notification.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Mailer;
import org.convoke.notification.smtp.Stage;

/** The odd message that is no delivery, such as a test to a mailbox of our own: it goes at once, over the relay in use. */
@Singleton
class SingleMessages implements Mailer {

    private final Relays relays;

    SingleMessages(Relays relays) {
        this.relays = relays;
    }

    @Override
    public Duration longestConversation() {
        return relays.longestConversation();
    }

    @Override
    public Answer send(Envelope envelope, byte[] message, Runnable beforeFinalDot) {
        return relays.first()
                .map(relay -> relay.mailer().send(envelope, message, beforeFinalDot))
                .orElseGet(() -> new Answer.Broken(Stage.CONNECT, false, "here", "every relay is held"));
    }
}
