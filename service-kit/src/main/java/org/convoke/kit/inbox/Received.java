package org.convoke.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * What a record says about itself.
 *
 * @param type the CloudEvents type
 * @param time when it happened, by the clock of the service that says so
 * @param sequence rising per key and service: an older one than the last applied is ignored by projections
 * @param replay whether an operator replays it from the dead letters, so that later ones were taken in before it
 * @param json the event as it came, with the fields that this release does not know; what is kept of an event is this
 */
public record Received(
        UUID id,
        String type,
        Instant time,
        long sequence,
        String topic,
        int partition,
        long offset,
        boolean replay,
        String json) {}
