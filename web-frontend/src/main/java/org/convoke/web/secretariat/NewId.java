package org.convoke.web.secretariat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of what is new on a programme: UUID version 7 (RFC 9562), rising with time. */
public final class NewId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private NewId() {}

    public static UUID at(Instant now) {
        long high = now.toEpochMilli() << 16 | VERSION_7 | RANDOM.nextInt(1 << 12);
        long low = VARIANT | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
