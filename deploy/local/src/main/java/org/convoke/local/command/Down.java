package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.convoke.local.stack.Installation;
import org.convoke.local.stack.Part;
import org.convoke.local.stack.Parts;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Stops everything, and returns when it is gone. */
final class Down {

    private static final int LIMIT_SECONDS = 90;

    private final Settings settings;
    private final PrintStream out;

    Down(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> typed) throws IOException {
        Arguments.of(typed, Set.of(), Set.of()).alone();
        var launcher = RunningLauncher.find(settings);
        var status = launcher.flatMap(RunningLauncher::status);
        if (launcher.isEmpty() || status.isEmpty()) {
            endLeftovers();
            out.println("Nothing is running.");
            return ExitCode.OK;
        }
        var process = ProcessHandle.of(status.get().pid());
        launcher.get().down();
        if (process.isPresent() && !ends(process.get())) {
            out.println(
                    "The launcher (process " + status.get().pid() + ") does not end; kill it, then run this again.");
            return ExitCode.FAILED;
        }
        out.println("Everything is stopped; the data stay in " + settings.data());
        return ExitCode.OK;
    }

    /** What a killed launcher left behind. */
    private void endLeftovers() {
        Installation.take(settings).ifPresent(installation -> {
            try (installation) {
                Parts.of(settings).forEach(Part::endLeftover);
            }
        });
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
