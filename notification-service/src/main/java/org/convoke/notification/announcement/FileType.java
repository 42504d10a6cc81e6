package org.convoke.notification.announcement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that may go with an announcement. The bytes say what it is; its name may only agree. */
enum FileType {
    PDF("application/pdf", ".pdf", "%PDF-"),
    PNG("image/png", ".png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", ".jpg", "\u00ff\u00d8\u00ff");

    /** What acts when a PDF is opened; whoever packs it away is not found out here, and the mail server's scanner looks, too. */
    private static final Pattern ACTS =
            Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|OpenAction\\s*<<)\\b");

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    FileType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that the bytes say; empty where it is none of these, or a PDF that acts. */
    static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.beginning.length
                        && Arrays.equals(content, 0, type.beginning.length, type.beginning, 0, type.beginning.length))
                .filter(type -> type != PDF
                        || !ACTS.matcher(new String(content, StandardCharsets.ISO_8859_1))
                                .find())
                .findFirst();
    }

    /** Whether a name ends as a file of this kind does. */
    boolean fits(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(ending) || (this == JPEG && lower.endsWith(".jpeg"));
    }
}
