package org.convoke.notification.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.convoke.kit.seal.Signature;

/**
 * Bytes and the signature over them.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
record SignedFile(byte[] bytes, Signature signature, String sha256) {

    static SignedFile of(byte[] bytes, Signature signature) {
        try {
            return new SignedFile(
                    bytes,
                    signature,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
