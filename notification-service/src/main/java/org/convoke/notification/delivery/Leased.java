package org.convoke.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.notice.Variant;
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
        @Nullable Instant giveUpAt) {

    UUID notice() {
        return variant.notice();
    }
}
