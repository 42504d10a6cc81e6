package org.convoke.benchmarks.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The processor time of a part of the platform and of all that it has started, by what Linux says of processes. */
final class Processes {

    private static final int USER_TIME = 11;
    private static final int TIMES = 4;
    private static final double TICKS_A_SECOND = 100;

    private final ProcessHandle part;

    private Processes(ProcessHandle part) {
        this.part = part;
    }

    /** A part by the name that it has for {@code ./convoke status}. */
    static Processes of(String part) throws IOException {
        var data = Path.of(Objects.requireNonNull(System.getenv("CONVOKE_DATA"), "CONVOKE_DATA"));
        var words = Files.readString(data.resolve(part).resolve(part + ".pid"))
                .strip()
                .split(" ", -1);
        return new Processes(ProcessHandle.of(Long.parseLong(words[0])).orElseThrow());
    }

    /** Seconds since the part was started, those of its children that have ended among them. */
    double cpuSeconds() {
        return Stream.concat(Stream.of(part), part.descendants())
                .mapToDouble(Processes::cpuSeconds)
                .sum();
    }

    /** MiB that are resident now. */
    double resident() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + part.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static double cpuSeconds(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(fields)
                            .skip(USER_TIME)
                            .limit(TIMES)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
            return 0;
        }
    }
}
