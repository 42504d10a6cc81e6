package org.convoke.kit.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Ids() {}

    /** A new one (UUID version 7), rising with time. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * The one that always stands for these parts: the first bits of their SHA-256, marked as UUID version 8. Parts are
     * told apart, so ("ab", "c") is not ("a", "bc").
     */
    public static UUID hash(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        var bits = ByteBuffer.wrap(digest.digest());
        var high = (bits.getLong() & ~0xF000L) | VERSION_8;
        var low = (bits.getLong() & ~0xC000000000000000L) | VARIANT;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
