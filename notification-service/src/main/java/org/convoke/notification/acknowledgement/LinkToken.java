package org.convoke.notification.acknowledgement;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands at the end of a link: key, expiry and what it is about, and half an HMAC-SHA-256 (RFC 2104, section 5) of them and of
 * the one purpose that they are for. It is 54 characters that no mail program breaks or escapes.
 *
 * @param purpose what it may do, and nothing else; it is in what is authenticated, not in the text
 * @param key the id of the key that made it
 * @param expires to the second
 * @param about the delivery that is acknowledged, or the question that is answered
 */
record LinkToken(LinkPurpose purpose, int key, Instant expires, UUID about) {

    private static final int CLAIMS = Integer.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int CODE = 16;

    /** The text of the token, made with its key. */
    String sealedWith(LinkKey with) {
        var claims = claims();
        var token = ByteBuffer.allocate(CLAIMS + CODE).put(claims).put(code(with, claims));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** What a text claims to say, if it was made for that purpose, whoever made it; empty where no token looks like that. */
    static Optional<LinkToken> claimedBy(LinkPurpose purpose, String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != CLAIMS + CODE) {
                return Optional.empty();
            }
            return Optional.of(new LinkToken(
                    purpose,
                    bytes.getInt(),
                    Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt())),
                    new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether the text was made with that key, and not a bit of it is another. */
    boolean isSealed(String text, LinkKey with) {
        return MessageDigest.isEqual(
                sealedWith(with).getBytes(StandardCharsets.US_ASCII), text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] claims() {
        return ByteBuffer.allocate(CLAIMS)
                .putInt(key)
                .putInt((int) expires.getEpochSecond())
                .putLong(about.getMostSignificantBits())
                .putLong(about.getLeastSignificantBits())
                .array();
    }

    private byte[] code(LinkKey with, byte[] claims) {
        var named = purpose.authenticated();
        var said = Arrays.copyOf(named, named.length + claims.length);
        System.arraycopy(claims, 0, said, named.length, claims.length);
        return Arrays.copyOf(with.authenticate(said), CODE);
    }
}
