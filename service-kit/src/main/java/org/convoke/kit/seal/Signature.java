package org.convoke.kit.seal;

import java.util.Base64;

/**
 * A signature by one of the published keys.
 *
 * @param keyId which one, as {@code kid} in the list of keys
 * @param value the 64 bytes of Ed25519, base64url without padding
 */
public record Signature(String keyId, String value) {

    static Signature of(String keyId, byte[] bytes) {
        return new Signature(keyId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @throws IllegalArgumentException where the value is not base64url */
    byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }
}
