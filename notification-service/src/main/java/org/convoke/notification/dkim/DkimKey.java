package org.convoke.notification.dkim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * A key that signs, and where its other half stands in the DNS: {@code SELECTOR._domainkey.DOMAIN}.
 *
 * @param from it signs from then on, until a newer one does
 */
record DkimKey(String selector, PrivateKey key, Instant from) {

    private static final int FEWEST_BITS = 1024;

    /**
     * From a file in PEM, PKCS#8.
     *
     * @throws IllegalArgumentException what is wrong with it, to follow the name of the setting
     */
    static DkimKey read(String selector, Path file, Instant from) {
        try {
            var text = Files.readString(file);
            var begin = text.indexOf("-----BEGIN PRIVATE KEY-----");
            var end = text.indexOf("-----END PRIVATE KEY-----");
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException(
                        file + ", which holds no private key in PEM (PKCS#8, as openssl genpkey" + " writes it)");
            }
            var encoded = text.substring(begin + "-----BEGIN PRIVATE KEY-----".length(), end);
            return new DkimKey(selector, decoded(file, Base64.getMimeDecoder().decode(encoded)), from);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ", which cannot be read", e);
        }
    }

    private static PrivateKey decoded(Path file, byte[] encoded) {
        for (var algorithm : List.of("RSA", "Ed25519")) {
            try {
                var key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
                if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < FEWEST_BITS) {
                    throw new IllegalArgumentException(file + ", whose key has fewer than " + FEWEST_BITS + " bits");
                }
                return key;
            } catch (InvalidKeySpecException another) {
                // the next algorithm may know it
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalArgumentException(file + ", whose key is neither RSA nor Ed25519");
    }

    private boolean isRsa() {
        return key.getAlgorithm().equals("RSA");
    }

    /** As the tag {@code a=} says it. */
    String algorithm() {
        return isRsa() ? "rsa-sha256" : "ed25519-sha256";
    }

    /** RFC 8463, 3: Ed25519 signs the hash of what RSA would sign. */
    byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key);
            signature.update(
                    isRsa() ? data : MessageDigest.getInstance("SHA-256").digest(data));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the key, whoever prints it. */
    @Override
    public String toString() {
        return selector + " (" + algorithm() + ", from " + from + ")";
    }
}
