package org.convoke.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.convoke.local.process.ChildProcess;

/** Waits until a child process answers, and says why it does not. */
final class Readiness {

    private static final Duration STEP = Duration.ofMillis(50);

    private Readiness() {}

    /**
     * @param answers asked every 50 ms; it must return quickly
     * @throws PartFailed if the process ends, or the limit passes, before it answers; the process is ended then
     */
    static void await(ChildProcess process, Duration limit, BooleanSupplier answers) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!answers.getAsBoolean()) {
            if (process.awaitExit(STEP)) {
                var code = process.exitCode().orElse(-1);
                throw new PartFailed(
                        process.name(),
                        "it ended with exit code " + code + " while starting" + lastWords(process.log()),
                        null,
                        process.log());
            }
            if (System.nanoTime() > deadline) {
                process.kill();
                throw new PartFailed(
                        process.name(),
                        "it was not ready within " + limit.toSeconds() + " s" + lastWords(process.log()),
                        null,
                        process.log());
            }
        }
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty() ? "" : "; its last line: " + lines.getLast().strip();
        } catch (IOException e) {
            return "";
        }
    }
}
