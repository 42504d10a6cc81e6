package org.convoke.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lets an operator look at the dead letters and have one taken in again. */
@ApplicationScoped
public class Replays {

    private final DeadLetters deadLetters;
    private final Inbox inbox;

    Replays(DeadLetters deadLetters, Inbox inbox) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
    }

    /** How a replay ended. */
    public sealed interface Outcome {
        record Replayed() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Nothing has changed; the letter stays as it was. */
        record Refused(String reason) implements Outcome {}
    }

    /** The newest first, at most 1,000. */
    public List<DeadLetter> newest() {
        return deadLetters.newest();
    }

    /** Hands the record to its handler again, marked as a replay; effect and mark are one transaction. */
    public Outcome replay(UUID id) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> deadLetters
                            .lock(id)
                            .map(letter -> replay(id, letter))
                            .orElseGet(Outcome.Unknown::new));
        } catch (RuntimeException e) {
            return new Outcome.Refused(e.toString());
        }
    }

    private Outcome replay(UUID id, DeadLetters.Locked letter) {
        if (letter.replayedAt() != null) {
            return new Outcome.Refused("it was replayed at " + letter.replayedAt());
        }
        var topic = letter.incoming().topic();
        var handler = inbox.handlerOf(topic);
        if (handler.isEmpty()) {
            return new Outcome.Refused("this service reads nothing of " + topic);
        }
        letter.incoming().handle(handler.get(), true);
        deadLetters.replayed(id);
        return new Outcome.Replayed();
    }
}
