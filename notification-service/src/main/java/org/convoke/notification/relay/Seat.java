package org.convoke.notification.relay;

import org.convoke.notification.smtp.Answer;
import org.convoke.notification.smtp.Envelope;
import org.convoke.notification.smtp.Fault;
import org.convoke.notification.smtp.Stage;

/** A connection of a relay, for a few messages of one thread. */
public final class Seat implements AutoCloseable {

    private final Relays relays;
    private final Relay relay;
    private final int most;
    private final boolean probing;
    private int used;

    Seat(Relays relays, Relay relay, int most, boolean probing) {
        this.relays = relays;
        this.relay = relay;
        this.most = most;
        this.probing = probing;
    }

    public Relay relay() {
        return relay;
    }

    /** How many messages may be sent from here; a single one where it is a probe. */
    public int most() {
        return most;
    }

    /** Whether the next message may still go over this relay. */
    public boolean goesOn() {
        return used < most && (probing || !relay.breaker().isOpen());
    }

    /** Sends a message and remembers what the answer says about the relay. */
    public Answer send(Envelope envelope, byte[] message, Runnable beforeFinalDot) {
        used++;
        var answer = relay.mailer().send(envelope, message, beforeFinalDot);
        learnFrom(answer);
        return answer;
    }

    /** Whether the answer is about this relay alone and another one can be asked at once. */
    public boolean othersMayTake(Answer answer) {
        return isAboutRelay(answer) && relays.hasOtherThan(relay);
    }

    /** Whether the conversation ended, not by a refusal of us, before anything was said of the recipient. */
    private static boolean isAboutRelay(Answer answer) {
        return switch (answer) {
            case Answer.HandedOver handedOver -> false;
            case Answer.Refused refused ->
                refused.fault() == Fault.TEMPORARY && refused.stage().compareTo(Stage.RCPT) < 0;
            case Answer.Broken broken -> broken.stage().compareTo(Stage.MAIL) < 0;
        };
    }

    private void learnFrom(Answer answer) {
        var breaker = relay.breaker();
        switch (answer) {
            case Answer.HandedOver handedOver -> breaker.answered();
            case Answer.Refused refused when refused.fault() == Fault.US -> breaker.refused(inWords(refused));
            case Answer.Refused refused -> {
                if (isAboutRelay(refused)) {
                    breaker.notReached(inWords(refused));
                } else {
                    breaker.answered();
                }
            }
            case Answer.Broken broken -> {
                if (isAboutRelay(broken)) {
                    breaker.notReached(broken.words());
                } else {
                    breaker.learntNothing();
                }
            }
        }
    }

    private static String inWords(Answer.Refused refused) {
        return (refused.code() + " " + refused.enhanced() + " " + refused.words()).replaceAll(" +", " ");
    }

    /** Others may have the connection now. */
    @Override
    public void close() {
        if (probing) {
            relay.breaker().learntNothing();
        }
        relays.leave(this);
    }

    int unused() {
        return most - used;
    }
}
