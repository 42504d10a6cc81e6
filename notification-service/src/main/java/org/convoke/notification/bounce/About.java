package org.convoke.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.IDN;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.convoke.notification.delivery.AfterAcceptance;
import org.convoke.notification.delivery.ReturnPaths;

/**
 * Which delivery a message is about: the one whose return path it came to; where it came to none, the one whose envelope or
 * message it names, if it also names its mailbox.
 */
@ApplicationScoped
class About {

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ReturnPaths returnPaths;
    private final AfterAcceptance deliveries;

    About(ReturnPaths returnPaths, AfterAcceptance deliveries) {
        this.returnPaths = returnPaths;
        this.deliveries = deliveries;
    }

    /** What was found. */
    sealed interface Found {

        /** @param address its mailbox */
        record Delivery(UUID id, String address, boolean signed) implements Found {}

        /** It came to a return path that we did not make. */
        record Forged() implements Found {}

        /** It names no delivery of ours. */
        record None() implements Found {}
    }

    Found of(Mail mail) {
        return switch (returnPaths.read(mail.cameFor().toList())) {
            case ReturnPaths.Found.Of(var delivery) -> existing(delivery, true).orElse(new Found.None());
            case ReturnPaths.Found.Forged() -> new Found.Forged();
            case ReturnPaths.Found.None() ->
                Stream.concat(mail.envelopeIds(), mail.messageIds())
                        .flatMap(text -> ID.matcher(text).results())
                        .map(found -> UUID.fromString(found.group()))
                        .distinct()
                        .limit(20)
                        .flatMap(id -> existing(id, false).stream())
                        .findFirst()
                        .orElse(new Found.None());
        };
    }

    private Optional<Found> existing(UUID delivery, boolean signed) {
        return deliveries.address(delivery).map(address -> new Found.Delivery(delivery, address, signed));
    }

    /** Whether what is said of these recipients can be said of that delivery. */
    static boolean isFor(Found.Delivery delivery, List<String> recipients, Mail mail) {
        var address = comparable(delivery.address());
        if (!recipients.isEmpty()) {
            return recipients.stream().map(About::comparable).anyMatch(address::equals);
        }
        return delivery.signed()
                || Stream.concat(mail.returned().all("To"), Stream.of(mail.text()))
                        .flatMap(Addresses::in)
                        .map(About::comparable)
                        .anyMatch(address::equals);
    }

    private static String comparable(String address) {
        var normal = Addresses.normal(address);
        var at = normal.lastIndexOf('@');
        try {
            return normal.substring(0, at + 1) + IDN.toASCII(normal.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return normal;
        }
    }
}
