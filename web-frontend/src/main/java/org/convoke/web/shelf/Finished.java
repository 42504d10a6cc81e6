package org.convoke.web.shelf;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer that only has to be sent: its bytes as they are and compressed, and what is said of them.
 *
 * @param headers name in lower case and value, as they are sent with every form of it
 * @param tag of the content; weak, since it names both forms
 */
record Finished(int status, List<Map.Entry<String, String>> headers, String tag, Buffer plain, Buffer compressed) {

    private static final List<CharSequence> TAKEN_OVER = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.EXPIRES,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LOCATION,
            HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
            HttpHeaders.createOptimized("Content-Disposition"),
            HttpHeaders.createOptimized("Link"),
            HttpHeaders.createOptimized("Convoke-Key"),
            HttpHeaders.createOptimized("Convoke-Signature"));

    static Finished of(int status, MultiMap headers, Buffer body) {
        var kept = TAKEN_OVER.stream()
                .flatMap(name -> headers.contains(name)
                        ? Stream.of(Map.entry(name.toString().toLowerCase(Locale.ROOT), headers.get(name)))
                        : Stream.<Map.Entry<String, String>>empty())
                .toList();
        var bytes = body.getBytes();
        return new Finished(status, kept, "W/\"" + hash(bytes) + '"', body, Buffer.buffer(compressed(bytes)));
    }

    /** Whether it may be given to the next one who asks. */
    boolean isToBeKept() {
        return status == 200;
    }

    /** How long it may be given to others: as long as it says itself, where that is shorter. */
    Duration keptFor(Duration longest, Instant now) {
        return Conditions.date(header("expires"))
                .map(end -> Duration.between(now, end))
                .filter(left -> left.compareTo(longest) < 0)
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(longest);
    }

    /** Whether pages of other sites may read it, so that it is the same with every cookie. */
    boolean isOpenToAll() {
        return !header("access-control-allow-origin").isEmpty();
    }

    /** What it takes in memory, about. */
    int weight() {
        return plain.length() + compressed.length() + 500;
    }

    /** The header of that lower-case name; empty where there is none. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static byte[] compressed(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
