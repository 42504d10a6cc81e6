package org.convoke.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convoke.local.PartFailed;
import org.convoke.local.process.Memory;

/** Whether this machine has room for the platform, asked before anything starts. */
final class Room {

    private static final long DISK_MEGABYTES = 700;
    private static final long MEMORY_MEGABYTES = 2_200;

    private Room() {}

    /** Refuses to start where it would only fail later, with less to say. */
    static void check(Settings settings) {
        var disk = freeDisk(settings.data());
        if (disk < DISK_MEGABYTES) {
            throw new PartFailed(
                    "disk",
                    "only " + disk + " MB are free below " + settings.data() + ", " + DISK_MEGABYTES + " MB are needed",
                    "Make room, or set CONVOKE_DATA to a folder on another disk",
                    null);
        }
        var memory = Memory.available().orElse(Long.MAX_VALUE);
        if (memory < MEMORY_MEGABYTES && settings.given("CONVOKE_MEMORY_CHECK").isEmpty()) {
            throw new PartFailed(
                    "memory",
                    "only " + memory + " MB are available, the platform takes about " + MEMORY_MEGABYTES + " MB",
                    "Close other programs, or set CONVOKE_MEMORY_CHECK=off to try all the same",
                    null);
        }
    }

    private static long freeDisk(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new PartFailed(
                    "disk",
                    "the folder " + folder + " cannot be created: " + e.getMessage(),
                    "Set CONVOKE_DATA to a folder you may write",
                    null,
                    e);
        }
    }
}
