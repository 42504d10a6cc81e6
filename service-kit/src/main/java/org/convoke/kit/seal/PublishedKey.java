package org.convoke.kit.seal;

import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key with the time in which it signs.
 *
 * @param notAfter null while it is the active one
 */
record PublishedKey(
        String id,
        PublicKey key,
        Instant notBefore,
        @Nullable Instant notAfter) {}
