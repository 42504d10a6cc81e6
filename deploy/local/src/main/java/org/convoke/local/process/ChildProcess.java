package org.convoke.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that this JVM started, with its log, and that does not outlive this JVM. */
public final class ChildProcess {

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static ChildProcess start(Launch launch) {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(launch.command());
        try {
            keepOldLog(launch.log());
            var builder = new ProcessBuilder(command)
                    .directory(launch.directory().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.environment());
            var process = builder.start();
            Guard.watch(process.pid(), launch.stopSignal());
            var _ = process.onExit().thenRun(() -> Guard.forget(process.pid()));
            if (launch.identity() != null) {
                Identity.of(process.toHandle()).write(launch.identity());
            }
            return new ChildProcess(launch, process);
        } catch (IOException e) {
            throw new UncheckedIOException(launch.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return launch.name();
    }

    public Path log() {
        return launch.log();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public OptionalInt exitCode() {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    /** Completes with this when the process has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> exited() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Waits for the end of the process.
     *
     * @return whether it has ended in that time
     */
    public boolean awaitExit(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Asks the process to end in good order, and insists once the patience is over. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            Signals.send("CONT", family());
            Signals.send(launch.stopSignal(), List.of(process.pid()));
            if (!awaitExit(patience)) {
                kill();
            }
        }
        forgetIdentity();
    }

    /** Ends the process and all its descendants at once, as a power cut would. */
    public void kill() {
        Signals.send("KILL", family());
        awaitExit(Duration.ofSeconds(10));
        forgetIdentity();
    }

    /** Freezes the process and all its descendants (SIGSTOP). */
    public void pause() {
        var frozen = family();
        frozen.forEach(pid -> Guard.watch(pid, "KILL"));
        Signals.send("STOP", frozen);
    }

    /** Thaws what {@link #pause} froze. */
    public void resume() {
        var frozen = family();
        Signals.send("CONT", frozen);
        frozen.forEach(Guard::forget);
        Guard.watch(process.pid(), launch.stopSignal());
    }

    private List<Long> family() {
        var pids = new ArrayList<Long>();
        pids.add(process.pid());
        process.descendants().map(ProcessHandle::pid).forEach(pids::add);
        return pids;
    }

    private void forgetIdentity() {
        if (launch.identity() != null) {
            try {
                Files.deleteIfExists(launch.identity());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void keepOldLog(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
