package org.convoke.notification.relay;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.convoke.notification.dkim.Signer;
import org.convoke.notification.hold.Holds;
import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Mailer;
import org.convoke.notification.smtp.Stage;

/**
 * The odd message that is no delivery, such as a test to a mailbox of our own: it goes at once, over the relay in use, signed
 * like the others. While all sending is held it is not sent either.
 */
@Singleton
class SingleMessages implements Mailer {

    private final Relays relays;
    private final Holds holds;
    private final Signer signer;

    SingleMessages(Relays relays, Holds holds, Signer signer) {
        this.relays = relays;
        this.holds = holds;
        this.signer = signer;
    }

    @Override
    public Duration longestConversation() {
        return relays.longestConversation();
    }

    @Override
    public Answer send(Envelope envelope, byte[] message, Runnable beforeFinalDot) {
        if (holds.isEverythingHeld()) {
            return notSent("all sending is held");
        }
        return relays.first()
                .map(relay -> relay.mailer().send(envelope, signer.signed(message), beforeFinalDot))
                .orElseGet(() -> notSent("every relay is held or has had enough for now"));
    }

    private static Answer notSent(String why) {
        return new Answer.Broken(Stage.CONNECT, false, "here", why);
    }
}
