package org.convoke.agenda.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.convoke.events.EventJson;
import org.convoke.programme.Programme;
import org.convoke.programme.Visibility;

/**
 * The fingerprint of a published programme. It is taken of the bytes that anybody can read, so that anybody can check it,
 * and so that it says nothing of what is not public.
 */
final class ContentHash {

    private ContentHash() {}

    /** SHA-256 of the public programme's JSON, lower-case hexadecimal. */
    static String of(Programme programme) {
        return of(EventJson.write(programme.visibleTo(Visibility.PUBLIC)).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of any bytes, lower-case hexadecimal. */
    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
