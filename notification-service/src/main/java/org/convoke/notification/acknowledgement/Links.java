package org.convoke.notification.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes and checks what stands at the end of a link that acknowledges. Such a link can do nothing else. */
@ApplicationScoped
public class Links {

    private final LinkKeys keys;
    private final Clock clock;

    Links(LinkKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What somebody's link is worth. */
    sealed interface Found {
        /** It was made for that delivery. */
        record Valid(UUID delivery) implements Found {}

        /** It was, and its time is over. */
        record Expired(Instant at) implements Found {}

        /** We did not make it, or no longer know the key. */
        record NotOurs() implements Found {}
    }

    /**
     * The end of the link for one message.
     *
     * @param dated the date of the message, from which the link is valid for as long as the settings say
     */
    public String acknowledging(UUID delivery, Instant dated) {
        var key = keys.current();
        return new LinkToken(key.id(), dated.plus(keys.valid()), delivery).sealedWith(key);
    }

    Found read(String text) {
        var claimed = LinkToken.claimedBy(text);
        if (claimed.isEmpty()) {
            return new Found.NotOurs();
        }
        var token = claimed.get();
        if (keys.find(token.key()).filter(key -> token.isSealed(text, key)).isEmpty()) {
            return new Found.NotOurs();
        }
        return token.expires().isAfter(clock.instant())
                ? new Found.Valid(token.delivery())
                : new Found.Expired(token.expires());
    }
}
