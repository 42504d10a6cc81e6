package org.convoke.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory processes hold, where the system says so (Linux). */
public final class Memory {

    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final Pattern AVAILABLE = Pattern.compile("(?m)^MemAvailable:\\s+(\\d+) kB");

    private Memory() {}

    /** Megabytes of a process and all its descendants; 0 where it is not known. */
    public static long ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .mapToLong(process -> kilobytes(process.pid()))
                        .sum()
                / 1024;
    }

    /** Megabytes that programs can still take; empty where it is not known. */
    public static Optional<Long> available() {
        return number(Path.of("/proc/meminfo"), AVAILABLE).map(kilobytes -> kilobytes / 1024);
    }

    private static long kilobytes(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        return number(process.resolve("smaps_rollup"), PROPORTIONAL)
                .or(() -> number(process.resolve("status"), RESIDENT))
                .orElse(0L);
    }

    private static Optional<Long> number(Path file, Pattern pattern) {
        try {
            var matcher = pattern.matcher(Files.readString(file));
            return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
