package org.convoke.web.secretariat.document;

import org.convoke.wording.Words;

/** Says how long a file is, as people compare files. */
final class FileSize {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private FileSize() {}

    /** "340 kB", "25 MB", "1.2 MB". */
    static String say(long bytes, Words words) {
        if (bytes >= MEGA) {
            return words.say(
                    bytes % MEGA == 0 ? "filing.size.megabytes" : "filing.size.parts-of-megabytes",
                    "size",
                    bytes / (double) MEGA);
        }
        return words.say("filing.size.kilobytes", "size", Math.max(1, bytes / KILO));
    }
}
