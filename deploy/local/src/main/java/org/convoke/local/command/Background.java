package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convoke.local.process.OwnSession;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** A launcher of its own in the background, followed until it is ready. */
final class Background {

    private final Settings settings;
    private final PrintStream out;

    Background(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int start(boolean fresh) {
        var log = settings.data().resolve("run/launcher.log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
            var process = new ProcessBuilder(command(fresh))
                    .directory(settings.home().toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return follow(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }

    private int follow(Process process, Path log) throws IOException, InterruptedException {
        long shown = 0;
        while (true) {
            var ended = process.waitFor(300, TimeUnit.MILLISECONDS);
            var ready = !ended
                    && RunningLauncher.find(settings)
                            .flatMap(RunningLauncher::status)
                            .filter(RunningLauncher.Status::ready)
                            .isPresent();
            shown = show(log, shown);
            if (ended) {
                return ExitCode.FAILED;
            }
            if (ready) {
                process.waitFor(Duration.ofMillis(300));
                show(log, shown);
                out.println("It runs in the background; ./convoke down stops it.");
                return ExitCode.OK;
            }
        }
    }

    private long show(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            out.print(new String(bytes, StandardCharsets.UTF_8));
            out.flush();
            return from + bytes.length;
        }
    }

    private static List<String> command(boolean fresh) {
        var words = new ArrayList<>(OwnSession.prefix());
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Dconvoke.terminal"))
                .toList());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.convoke.local.Launcher", "up"));
        if (fresh) {
            words.add("--fresh");
        }
        return words;
    }
}
