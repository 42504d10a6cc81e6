package org.convoke.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.convoke.local.process.ChildProcess;
import org.jspecify.annotations.Nullable;

/**
 * How a child process ended by itself, in words for a person.
 *
 * @param remedy what to change, where the log tells
 */
public record Ending(String part, String reason, @Nullable String remedy, Path log) {

    private static final int KILLED = 137;
    private static final int OUT_OF_MEMORY = 3;

    /**
     * Reads the exit code and the end of the log.
     *
     * @param when words to put after the exit code, such as " while starting"
     */
    public static Ending of(ChildProcess process, String when) {
        var code = process.exitCode().orElse(-1);
        var log = process.log();
        var lines = lines(log);
        var text = String.join("\n", lines).toLowerCase(Locale.ROOT);
        var ended = "it ended with exit code " + code + when;
        if (text.contains("no space left on device")) {
            return new Ending(process.name(), ended + ": the disk is full", "Make room, or set CONVOKE_DATA", log);
        }
        if (text.contains("address already in use")) {
            return new Ending(
                    process.name(),
                    ended + ": its port is in use",
                    "Set CONVOKE_" + process.name().toUpperCase(Locale.ROOT) + "_PORT",
                    log);
        }
        if (code == KILLED || (code == OUT_OF_MEMORY && text.contains("outofmemory"))) {
            return new Ending(
                    process.name(), ended + ": it was killed, or ran out of memory", "Close other programs", log);
        }
        return new Ending(process.name(), ended + lastLine(log), null, log);
    }

    public PartFailed asFailure() {
        return new PartFailed(part, reason, remedy, log);
    }

    static String lastLine(Path log) {
        var lines = lines(log);
        return lines.isEmpty() ? "" : "; its last line: " + lines.getLast().strip();
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
