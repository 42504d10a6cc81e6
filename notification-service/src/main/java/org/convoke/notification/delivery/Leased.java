package org.convoke.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.notice.Variant;
import org.convoke.notification.pace.Domains;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this process may send, as long as its lease lasts.
 *
 * @param noticedAt with the id the key of the row
 * @param token proves the lease
 * @param primary whether the mailbox belongs to a primary addressed mission
 * @param suppressed whether the mailbox is on the suppression list
 * @param attempts how many were made before
 * @param giveUpAt when trying ends; null where nothing has failed yet
 * @param due since when it was due
 * @param refusals how often in a row its domain has said "later" to whatever was sent there
 * @param notBefore until when its domain is left alone; null where it is not
 */
record Leased(
        Instant noticedAt,
        UUID id,
        UUID token,
        UUID session,
        UUID participant,
        Variant variant,
        Addressee to,
        boolean primary,
        boolean suppressed,
        DeliveryState before,
        int attempts,
        @Nullable Instant giveUpAt,
        Instant due,
        int refusals,
        @Nullable Instant notBefore) {

    UUID notice() {
        return variant.notice();
    }

    /** The domain that it goes to, in lower case. */
    String domain() {
        return Domains.of(to.address());
    }
}
