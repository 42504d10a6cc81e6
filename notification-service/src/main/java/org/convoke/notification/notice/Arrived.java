package org.convoke.notification.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a notice that the next hop has taken.
 *
 * @param revision what it told; null where it was an invitation without a programme
 * @param primary whether the mailbox belongs to a primary addressed mission
 */
public record Arrived(
        UUID notice, UUID participant, @Nullable Integer revision, boolean primary) {}
