package org.convoke.local;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.convoke.local.process.ChildProcess;

/** Waits until a child process answers, and says why it does not. */
public final class Readiness {

    private static final Duration STEP = Duration.ofMillis(50);

    private Readiness() {}

    /**
     * Returns when the process answers.
     *
     * @param answers asked every 50 ms; it must return quickly
     * @throws PartFailed if the process ends, or the limit passes, before it answers; the process is ended then
     */
    public static void await(ChildProcess process, Duration limit, BooleanSupplier answers) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!answers.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                process.kill();
                throw new PartFailed(process.name(), "it was stopped while starting", null, process.log());
            }
            if (process.awaitExit(STEP)) {
                throw Ending.of(process, " while starting").asFailure();
            }
            if (System.nanoTime() > deadline) {
                process.kill();
                throw new PartFailed(
                        process.name(),
                        "it was not ready within " + limit.toSeconds() + " s" + Ending.lastLine(process.log()),
                        null,
                        process.log());
            }
        }
    }
}
