package org.convoke.notification.dkim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a DKIM signature before a message. It has no time in it, so that a message that is sent again is the same to the byte
 * as long as the key is the same.
 */
public final class Signer {

    /** What a reader sees or a mail program acts upon. From is named once more than it is there, so that none can be added. */
    private static final List<String> SIGNED = List.of(
            "from",
            "from",
            "reply-to",
            "to",
            "subject",
            "date",
            "message-id",
            "mime-version",
            "content-type",
            "content-transfer-encoding",
            "content-language",
            "list-id",
            "auto-submitted");

    private static final int LINE = 74;

    private final String domain;
    private final List<DkimKey> keys;
    private final Clock clock;

    /** @param keys none where nothing is signed */
    Signer(String domain, List<DkimKey> keys, Clock clock) {
        this.domain = domain;
        this.keys = keys.stream()
                .sorted(Comparator.comparing(DkimKey::from).reversed())
                .toList();
        this.clock = clock;
    }

    /** The message as it is sent: with a signature where there is a key that signs now. */
    public byte[] signed(byte[] message) {
        var now = clock.instant();
        return keys.stream()
                .filter(key -> !key.from().isAfter(now))
                .findFirst()
                .map(key -> joined(signature(key, message), message))
                .orElse(message);
    }

    private byte[] signature(DkimKey key, byte[] message) {
        var relaxed = Relaxed.of(message);
        var named = new ArrayList<String>();
        var data = new StringBuilder();
        for (var name : SIGNED) {
            var occurrence = named.stream().filter(name::equals).count();
            var fields = relaxed.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .toList();
            if (occurrence < fields.size()) {
                data.append(fields.get(fields.size() - 1 - (int) occurrence).text());
            }
            if (occurrence < fields.size() || name.equals("from")) {
                named.add(name);
            }
        }
        var field = "DKIM-Signature: v=1; a=" + key.algorithm() + "; c=relaxed/relaxed;\r\n d=" + domain + "; s="
                + key.selector() + ";\r\n" + folded("h=" + String.join(":", named) + ";") + " bh="
                + base64(hash(relaxed.body())) + ";\r\n b=";
        var own = Relaxed.field(field.replace("\r\n", "")).text();
        data.append(own, 0, own.length() - 2);
        var signature = base64(key.sign(data.toString().getBytes(StandardCharsets.UTF_8)));
        return (field + signature.replaceAll("(.{" + LINE + "})(?=.)", "$1\r\n ") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** On lines of their own, broken after colons. */
    private static String folded(String names) {
        var lines = new StringBuilder(" ");
        var column = 1;
        for (var name : names.split("(?<=:)")) {
            if (column + name.length() > LINE) {
                lines.append("\r\n ");
                column = 1;
            }
            lines.append(name);
            column += name.length();
        }
        return lines.append("\r\n").toString();
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    private static byte[] joined(byte[] before, byte[] after) {
        var both = new byte[before.length + after.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        return both;
    }
}
