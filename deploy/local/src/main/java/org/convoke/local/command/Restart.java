package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Stops one part and starts it again. */
final class Restart {

    private final Settings settings;
    private final PrintStream out;

    Restart(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int run(List<String> typed) throws IOException {
        var part = Arguments.of(typed, Set.of(), Set.of()).word("part");
        var launcher = RunningLauncher.find(settings);
        if (launcher.isEmpty()) {
            out.println("Convoke is not running.");
            return ExitCode.NOT_RUNNING;
        }
        var refused = launcher.get().restart(part);
        out.println(refused.orElse(part + " is ready again."));
        return refused.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}
