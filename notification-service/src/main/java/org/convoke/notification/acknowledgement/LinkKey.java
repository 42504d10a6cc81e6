package org.convoke.notification.acknowledgement;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A secret that links and return paths are authenticated with, each for its own purpose.
 *
 * @param id what links call it by
 * @param madeAt when it began to make links
 */
public record LinkKey(int id, SecretKey secret, Instant madeAt) {

    static final String ALGORITHM = "HmacSHA256";

    /** The authentication code of these bytes, 32 bytes long. */
    public byte[] authenticate(byte[] bytes) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
