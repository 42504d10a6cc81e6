package org.convoke.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convoke.notification.acknowledgement.LinkKeys;
import org.convoke.notification.smtp.Envelope;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that bounces of a delivery come back to: our mailbox, a plus, and a token that only we can make. Whoever answers
 * to it has seen that message, and can say something about no other.
 */
@ApplicationScoped
public class ReturnPaths {

    /** RFC 5321, 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9._-]+)@([A-Za-z0-9.-]+)");

    private final LinkKeys keys;
    private final String name;
    private final String domain;
    private final boolean wantsSuccess;
    private final Pattern tokens;

    ReturnPaths(
            LinkKeys keys,
            @ConfigProperty(name = "convoke.bounce.address") String mailbox,
            @ConfigProperty(name = "convoke.bounce.success-reports") boolean success,
            @ConfigProperty(name = "convoke.bounce.imap.host") Optional<String> readFrom) {
        var address = ADDRESS.matcher(mailbox.strip());
        if (!address.matches() || octets(address.group(1)) + 1 + ReturnToken.LENGTH > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException("CONVOKE_BOUNCE_ADDRESS is '" + mailbox
                    + "'; it must be an address of at most " + (LONGEST_LOCAL_PART - 1 - ReturnToken.LENGTH)
                    + " letters before the @, like bounces@convoke.example");
        }
        this.keys = keys;
        this.name = address.group(1);
        this.domain = address.group(2);
        this.wantsSuccess = success && readFrom.filter(host -> !host.isBlank()).isPresent();
        // behind the token a server on the way may have put what it likes, as in SRS
        this.tokens = Pattern.compile(
                Pattern.quote(name) + "\\+([a-z2-7]{" + ReturnToken.LENGTH + "})(?=[@=])", Pattern.CASE_INSENSITIVE);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** What addresses say about whose they are. */
    public sealed interface Found {
        /** One of them was made for that delivery. */
        record Of(UUID delivery) implements Found {}

        /** At least one looks like ours, and none is. */
        record Forged() implements Found {}

        /** None looks like one of ours. */
        record None() implements Found {}
    }

    /** The return path of that delivery. */
    public String of(UUID delivery) {
        var key = keys.current();
        return name + "+" + new ReturnToken(key.id(), delivery).sealedWith(key) + "@" + domain;
    }

    /** The whole envelope of that delivery; success is asked for only where somebody reads that it is reported. */
    Envelope envelope(UUID delivery, String recipient) {
        return new Envelope(of(delivery), recipient, delivery.toString(), wantsSuccess);
    }

    /** Looks for a return path of ours in these headers, addresses or lines. */
    public Found read(Collection<String> texts) {
        var claimed = texts.stream()
                .flatMap(text -> tokens.matcher(text).results())
                .map(found -> found.group(1))
                .toList();
        return claimed.stream()
                .flatMap(text -> delivery(text).stream())
                .findFirst()
                .<Found>map(Found.Of::new)
                .orElseGet(() -> claimed.isEmpty() ? new Found.None() : new Found.Forged());
    }

    private Optional<UUID> delivery(String text) {
        return ReturnToken.claimedBy(text)
                .filter(token -> keys.find(token.key())
                        .filter(key -> token.isSealed(text, key))
                        .isPresent())
                .map(ReturnToken::delivery);
    }
}
