package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convoke.local.demo.Demo;
import org.convoke.local.stack.RunningLauncher;
import org.convoke.local.stack.Settings;

/** Shows the main job: on the running platform, on one that it starts, or on the container composition. */
final class DemoCommand {

    private final Settings settings;
    private final PrintStream out;
    private final boolean terminal;

    DemoCommand(Settings settings, PrintStream out, boolean terminal) {
        this.settings = settings;
        this.out = out;
        this.terminal = terminal;
    }

    int run(List<String> typed) throws IOException {
        var arguments = Arguments.of(typed, Set.of("--fresh", "--keep"), Set.of("--json", "--target"))
                .alone();
        var json = arguments.value("--json").map(Path::of);
        var target = arguments.value("--target");
        if (target.isPresent()) {
            return onComposition(target.get(), json);
        }
        var fresh = arguments.has("--fresh");
        var running = RunningLauncher.find(settings).isPresent();
        if (running && !fresh) {
            return show(json);
        }
        if (running) {
            new Down(settings, out).run(List.of());
        }
        return arguments.has("--keep") ? inBackground(fresh, json) : here(fresh, json);
    }

    /** What `docker compose up` has started, at the same addresses; this command neither starts nor stops it. */
    private int onComposition(String target, Optional<Path> json) throws IOException {
        if (!target.equals("compose")) {
            throw new Arguments.NotUnderstood("--target takes compose, not " + target);
        }
        return show(json);
    }

    /** Starts the platform to stay, and shows the job on it. */
    private int inBackground(boolean fresh, Optional<Path> json) throws IOException {
        var started = new Background(settings, out).start(fresh);
        return started == ExitCode.OK ? show(json) : started;
    }

    /** Starts the platform in this process: for a person it stays until Ctrl-C, for a script it stops. */
    private int here(boolean fresh, Optional<Path> json) throws IOException {
        var session = new Up(settings, out, terminal).start(fresh);
        out.println();
        var code = show(json);
        if (terminal) {
            out.println(Addresses.of(settings));
            out.println("Ctrl-C stops everything.");
            session.await();
        }
        return code;
    }

    private int show(Optional<Path> json) throws IOException {
        return new Demo(settings, out).run(json) ? ExitCode.OK : ExitCode.FAILED;
    }
}
