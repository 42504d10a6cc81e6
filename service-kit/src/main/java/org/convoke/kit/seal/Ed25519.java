package org.convoke.kit.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** Keys of Ed25519 (RFC 8032) in the forms in which they are kept and shown. */
final class Ed25519 {

    static final String NAME = "Ed25519";

    private static final int KEY_BYTES = 32;
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");
    private static final String THUMBPRINTED = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"%s\"}";

    private Ed25519() {}

    static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519", e);
        }
    }

    /**
     * Reads a private key as {@code openssl genpkey -algorithm ed25519} writes it.
     *
     * @throws GeneralSecurityException where the text is no such key
     */
    static SigningKey ofPem(String text) throws GeneralSecurityException {
        var pem = PEM.matcher(text);
        if (!pem.matches()) {
            throw new GeneralSecurityException("it does not hold exactly one PRIVATE KEY in PEM");
        }
        return ofPkcs8(Base64.getMimeDecoder().decode(pem.group(1)));
    }

    /** @throws GeneralSecurityException where the bytes are no such key */
    static SigningKey ofPkcs8(byte[] encoded) throws GeneralSecurityException {
        var key = (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        var seed = key.getBytes().orElseThrow(() -> new GeneralSecurityException("the key can not be read"));
        return new SigningKey(key, publicOf(seed));
    }

    /** @throws GeneralSecurityException where the bytes are no such key */
    static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509));
    }

    /** The key's id: its thumbprint (RFC 7638), which anybody can compute from the key alone. */
    static String idOf(PublicKey key) {
        try {
            var json = THUMBPRINTED.formatted(x(key)).getBytes(StandardCharsets.US_ASCII);
            return base64url(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The key itself as a JSON Web Key has it (RFC 8037); it is the end of its X.509 form. */
    static String x(PublicKey key) {
        var encoded = key.getEncoded();
        return base64url(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length));
    }

    static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /**
     * The public half. The platform has no call for it, but makes a pair from 32 random bytes, which are the private key
     * (RFC 8032, 5.1.5): given those of the key as the random ones, it makes the same pair again.
     */
    private static PublicKey publicOf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(NAME);
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return generator.generateKeyPair().getPublic();
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** "Random" bytes that are known. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            if (wanted.length != bytes.length) {
                throw new IllegalStateException("a key of Ed25519 is made of 32 bytes, not " + wanted.length);
            }
            System.arraycopy(bytes, 0, wanted, 0, bytes.length);
        }
    }
}
