package org.convoke.kit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SignatureException;

/**
 * Signs, and checks what was signed. What is really signed is one line that names the purpose, then the bytes:
 *
 * <pre>{@code convoke-seal-v1:revision\n…}</pre>
 *
 * so that a letter's signature is none for a link. {@code docs/security.md} shows how to check one with openssl alone.
 */
@ApplicationScoped
public class Seal {

    private static final String SCHEME = "convoke-seal-v1:";

    private final SealKeys keys;

    Seal(SealKeys keys) {
        this.keys = keys;
    }

    /** Signs the bytes for one purpose, with the key that is active now. */
    public Signature sign(Purpose purpose, byte[] content) {
        var key = keys.active();
        try {
            var signing = java.security.Signature.getInstance(Ed25519.NAME);
            signing.initSign(key.privateKey());
            signing.update(opening(purpose));
            signing.update(content);
            return Signature.of(key.id(), signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform signs with Ed25519", e);
        }
    }

    /** Whether the signature was made over these bytes for this purpose by one of our keys. */
    public boolean verify(Purpose purpose, byte[] content, Signature signature) {
        var key = keys.find(signature.keyId());
        if (key.isEmpty()) {
            return false;
        }
        try {
            var checking = java.security.Signature.getInstance(Ed25519.NAME);
            checking.initVerify(key.get());
            checking.update(opening(purpose));
            checking.update(content);
            return checking.verify(signature.bytes());
        } catch (SignatureException | IllegalArgumentException notOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform checks Ed25519", e);
        }
    }

    private static byte[] opening(Purpose purpose) {
        return (SCHEME + purpose.word() + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
