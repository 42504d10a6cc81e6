package org.convoke.notification.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.convoke.notification.acknowledgement.LinkKey;

/**
 * What stands behind the plus of a return path: key, delivery, and 80 bits of an HMAC-SHA-256 of them and of the one purpose
 * that they are for. It is {@value #LENGTH} characters, so that a short name of a mailbox and they fit into the 64 octets of
 * a local part (RFC 5321, 4.5.3.1.1).
 *
 * @param key the id of the key that made it
 */
record ReturnToken(int key, UUID delivery) {

    static final int LENGTH = 48;

    private static final byte[] PURPOSE = "convoke-return-path-v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CLAIMS = Integer.BYTES + 2 * Long.BYTES;
    private static final int CODE = 10;

    /** The text of the token, made with its key. */
    String sealedWith(LinkKey with) {
        var claims = claims();
        return Base32.encode(ByteBuffer.allocate(CLAIMS + CODE)
                .put(claims)
                .put(code(with, claims))
                .array());
    }

    /** What a text claims to say, whoever made it; empty where no token looks like that. */
    static Optional<ReturnToken> claimedBy(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base32.decode(text));
            return Optional.of(new ReturnToken(bytes.getInt(), new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether the text, in capitals or not, was made with that key. */
    boolean isSealed(String text, LinkKey with) {
        return MessageDigest.isEqual(
                sealedWith(with).getBytes(StandardCharsets.US_ASCII),
                text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] claims() {
        return ByteBuffer.allocate(CLAIMS)
                .putInt(key)
                .putLong(delivery.getMostSignificantBits())
                .putLong(delivery.getLeastSignificantBits())
                .array();
    }

    private static byte[] code(LinkKey with, byte[] claims) {
        var said = Arrays.copyOf(PURPOSE, PURPOSE.length + claims.length);
        System.arraycopy(claims, 0, said, PURPOSE.length, claims.length);
        return Arrays.copyOf(with.authenticate(said), CODE);
    }
}
