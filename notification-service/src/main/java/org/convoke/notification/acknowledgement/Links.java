package org.convoke.notification.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and checks what stands at the end of a link. It can do the one thing that it was made for, and nothing else. */
@ApplicationScoped
public class Links {

    private final LinkKeys keys;
    private final Clock clock;
    private final Duration confirmWithin;

    Links(
            LinkKeys keys,
            Clock clock,
            @ConfigProperty(name = "convoke.links.confirm-within", defaultValue = "P14D") Duration confirmWithin) {
        this.keys = keys;
        this.clock = clock;
        this.confirmWithin = confirmWithin;
    }

    /** What somebody's link is worth. */
    public sealed interface Found {
        /** It was made for that delivery, or that question. */
        record Valid(UUID about) implements Found {}

        /** It was, and its time is over. */
        record Expired(Instant at) implements Found {}

        /** We did not make it, or no longer know the key. */
        record NotOurs() implements Found {}
    }

    /**
     * The end of the link that acknowledges one message.
     *
     * @param dated the date of the message, from which the link is valid for as long as the settings say
     */
    public String acknowledging(UUID delivery, Instant dated) {
        return made(LinkPurpose.ACKNOWLEDGE, dated.plus(keys.valid()), delivery);
    }

    /**
     * The end of the link that confirms a mailbox.
     *
     * @param question that it answers
     * @param asked when the question was put
     */
    public String confirming(UUID question, Instant asked) {
        return made(LinkPurpose.CONFIRM_MAILBOX, confirmsUntil(asked), question);
    }

    /** When the link of a question that was put then ends. */
    public Instant confirmsUntil(Instant asked) {
        return asked.plus(confirmWithin).truncatedTo(ChronoUnit.SECONDS);
    }

    private String made(LinkPurpose purpose, Instant expires, UUID about) {
        var key = keys.current();
        return new LinkToken(purpose, key.id(), expires, about).sealedWith(key);
    }

    /** What that text is worth for that purpose. */
    public Found read(LinkPurpose purpose, String text) {
        var claimed = LinkToken.claimedBy(purpose, text);
        if (claimed.isEmpty()) {
            return new Found.NotOurs();
        }
        var token = claimed.get();
        if (keys.find(token.key()).filter(key -> token.isSealed(text, key)).isEmpty()) {
            return new Found.NotOurs();
        }
        return token.expires().isAfter(clock.instant())
                ? new Found.Valid(token.about())
                : new Found.Expired(token.expires());
    }
}
