package org.convoke.kit.seal;

import java.security.PrivateKey;
import java.security.PublicKey;

/** A key that signs: both halves of it. */
record SigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {

    SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this(Ed25519.idOf(publicKey), privateKey, publicKey);
    }

    /** The private half is in no log. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
