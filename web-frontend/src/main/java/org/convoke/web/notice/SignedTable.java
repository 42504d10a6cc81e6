package org.convoke.web.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What proves a delivery report: the hash of its table, and the signature over it.
 *
 * @param file what the table is called when it is saved
 * @param keyId the key, in the list of public keys
 * @param signature Ed25519 over the purpose and the bytes of the table, base64url
 * @param keys the whole address of the public keys
 */
public record SignedTable(String file, String sha256, String keyId, String signature, String keys) {

    private static final int GROUP = 8;

    /** @param site the whole address of the website, without a slash at its end */
    static SignedTable of(RestResponse<byte[]> table, String site) {
        return new SignedTable(
                DeliveryFiles.name(table),
                sha256(table.getEntity()),
                header(table, "Convoke-Key"),
                header(table, "Convoke-Signature"),
                site + "/.well-known/convoke-keys.json");
    }

    /** The hash in groups, between which a line can end. */
    public List<String> hash() {
        return grouped(sha256);
    }

    /** The name of the key. */
    public List<String> key() {
        return grouped(keyId);
    }

    /** The signature itself. */
    public List<String> seal() {
        return grouped(signature);
    }

    /** What is long, in groups between which a line can end. */
    static List<String> grouped(String text) {
        return List.of(text.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static String header(RestResponse<byte[]> table, String name) {
        return Optional.ofNullable(table.getHeaders().getFirst(name))
                .map(Object::toString)
                .orElse("");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
