package org.convoke.local.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.convoke.local.PartFailed;
import org.convoke.local.stack.Installation;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Starts everything, and stays until it is stopped, or goes to the background. */
final class Up {

    private final Settings settings;
    private final PrintStream out;
    private final boolean terminal;

    Up(Settings settings, PrintStream out, boolean terminal) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    int run(List<String> typed) {
        var arguments =
                Arguments.of(typed, Set.of("--detach", "--fresh"), Set.of()).alone();
        if (RunningLauncher.find(settings).isPresent()) {
            if (arguments.has("--fresh")) {
                out.println("Convoke is running. Stop it first: ./convoke down");
                return ExitCode.FAILED;
            }
            out.println("Convoke is running already." + Addresses.of(settings));
            return ExitCode.OK;
        }
        if (arguments.has("--detach")) {
            return new Background(settings, out).start(arguments.has("--fresh"));
        }
        var session = start(arguments.has("--fresh"));
        out.println(Addresses.of(settings));
        if (terminal) {
            out.println("Ctrl-C stops everything.");
        }
        session.await();
        return ExitCode.OK;
    }

    /**
     * Starts everything in this process.
     *
     * @throws PartFailed if something does not start, or another launcher holds the data folder
     */
    Session start(boolean fresh) {
        var installation = Installation.take(settings)
                .orElseThrow(() -> new PartFailed(
                        "launcher",
                        "another launcher is using " + settings.data(),
                        "Stop it with ./convoke down, or set CONVOKE_DATA to another folder",
                        null));
        if (fresh) {
            installation.empty();
        }
        return Session.start(settings, installation, out, terminal);
    }
}
