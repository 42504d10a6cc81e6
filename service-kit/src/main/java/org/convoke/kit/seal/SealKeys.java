package org.convoke.kit.seal;

import java.security.PublicKey;
import java.util.Optional;

/** The keys that a {@link Seal} works with. */
interface SealKeys {

    /** The one that signs now. */
    SigningKey active();

    /** The public key of that id, whether it still signs or not. */
    Optional<PublicKey> find(String keyId);
}
