package org.convoke.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.convoke.local.stack.PartStatus;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Says what runs, where, since when, and how much memory it takes. */
final class StatusTable {

    private final Settings settings;
    private final PrintStream out;

    StatusTable(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> typed) {
        Arguments.of(typed, Set.of(), Set.of()).alone();
        var status = RunningLauncher.find(settings).flatMap(RunningLauncher::status);
        if (status.isEmpty()) {
            out.println("Convoke is not running (data folder " + settings.data() + ").");
            return ExitCode.NOT_RUNNING;
        }
        var parts = status.get().parts();
        out.printf("  %-13s %-11s %9s %8s %8s  %s%n", "part", "state", "since", "MB", "process", "address");
        parts.forEach(this::print);
        out.printf(
                Locale.ROOT,
                "  %d MB in all. Data and logs: %s%n",
                parts.stream().mapToLong(PartStatus::memoryMegabytes).sum(),
                settings.data());
        return parts.stream().allMatch(PartStatus::ready) ? ExitCode.OK : ExitCode.FAILED;
    }

    private void print(PartStatus part) {
        var since = Duration.between(Instant.parse(part.since()), Instant.now());
        out.printf(
                Locale.ROOT,
                "  %-13s %-11s %8ds %8d %8d  %s%n",
                part.name(),
                part.state(),
                since.toSeconds(),
                part.memoryMegabytes(),
                part.pid(),
                part.address());
    }
}
