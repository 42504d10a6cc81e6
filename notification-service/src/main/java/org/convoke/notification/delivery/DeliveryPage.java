package org.convoke.notification.delivery;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the deliveries. */
@Schema(name = "DeliveryPage")
record DeliveryPage(
        List<OfParticipant> deliveries,

        @Schema(description = "Give it as 'after' for those that follow; null where this is the end") @Nullable
        UUID next) {

    /** A delivery, and whose it is. */
    @Schema(name = "DeliveryOfParticipant")
    record OfParticipant(UUID notice, UUID session, UUID participant, DeliveryReport delivery) {}

    /** @param found one more than a page holds, where there are more */
    static DeliveryPage of(List<OfParticipant> found, int most) {
        if (found.size() <= most) {
            return new DeliveryPage(found, null);
        }
        var shown = found.subList(0, most);
        return new DeliveryPage(List.copyOf(shown), shown.getLast().delivery().id());
    }
}
