package org.convoke.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is kept of a session so that neither the database nor the cookie alone gives it away: the row is found by
 * a hash of the cookie's key and opened by that key together with the installation's own secret.
 */
final class TokenVault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] secret;

    TokenVault(String secret) {
        if (secret.length() < KEY_BYTES) {
            throw new IllegalArgumentException("CONVOKE_SESSION_KEY must have 32 characters or more");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** A new key for a cookie. */
    String newKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(KEY_BYTES));
    }

    /** What the row of that key is found by. */
    byte[] idOf(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(String key, byte[] content) {
        var nonce = randomBytes(NONCE_BYTES);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, content, 0);
        var row = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, row, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, row, NONCE_BYTES, sealed.length);
        return row;
    }

    byte[] open(String key, byte[] row) {
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(row, 0, nonce, 0, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, row, NONCE_BYTES);
    }

    private byte[] crypt(int mode, String key, byte[] nonce, byte[] input, int offset) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var derived = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the session cannot be sealed or opened", e);
        }
    }

    private byte[] randomBytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
