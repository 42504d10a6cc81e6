package org.convoke.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a terminal's Ctrl-C away from a child, so that the launcher decides the order in which things end. */
public final class OwnSession {

    private static final List<String> PREFIX = find();

    private OwnSession() {}

    /** Words to put before a command; empty where the platform has no {@code setsid} (macOS). */
    public static List<String> prefix() {
        return PREFIX;
    }

    private static List<String> find() {
        for (String place : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(place))) {
                return List.of(place);
            }
        }
        return List.of();
    }
}
