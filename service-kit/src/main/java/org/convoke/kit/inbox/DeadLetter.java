package org.convoke.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken in, as an operator sees it: without its content.
 *
 * @param replayedAt null while it is open
 */
public record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        String key,
        String type,
        String reason,
        Instant receivedAt,
        @Nullable Instant replayedAt) {}
