package org.convoke.notification.email;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file that goes with every message of a notice.
 *
 * @param name as its reader saves it; any letters, but no line ends
 * @param type its media type, with parameters where it needs some
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
public record Attachment(String name, String type, byte[] content) {

    /** The part of a message that holds it (RFC 2045, 2183), without the line that opens it. */
    String part() {
        return "Content-Type: " + type + ";\r\n name=\"" + plainName() + "\"\r\n"
                + "Content-Disposition: attachment;\r\n filename=\"" + plainName() + "\"" + wholeName() + "\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    /** The name as every mail program reads it. */
    private String plainName() {
        return name.replaceAll("[^A-Za-z0-9 ._-]", "_");
    }

    /** The name in full, where the plain one is not (RFC 2231). */
    private String wholeName() {
        return plainName().equals(name)
                ? ""
                : ";\r\n filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)
                                .replace("+", "%20")
                                .replace("*", "%2A");
    }
}
