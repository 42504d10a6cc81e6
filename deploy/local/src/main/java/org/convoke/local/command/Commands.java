package org.convoke.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.convoke.local.PartFailed;
import org.convoke.local.stack.Settings;

/** Chooses the command, and turns what goes wrong into one sentence and an exit code. */
public final class Commands {

    private final Settings settings;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** Commands that write to these streams. */
    public Commands(Settings settings, PrintStream out, PrintStream err, boolean terminal) {
        this.settings = settings;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** Runs the command that the first word names; the answer is one of {@link ExitCode}. */
    public int run(List<String> typed) {
        if (typed.isEmpty()) {
            return notUnderstood("which command?");
        }
        try {
            return run(typed.getFirst(), typed.subList(1, typed.size()));
        } catch (PartFailed e) {
            return failed(e);
        } catch (Arguments.NotUnderstood e) {
            return notUnderstood(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        } catch (IOException | RuntimeException e) {
            err.println("convoke: " + (e.getMessage() == null ? e : e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private int run(String command, List<String> rest) throws IOException, InterruptedException {
        return switch (command) {
            case "up" -> new Up(settings, out, terminal).run(rest);
            case "down" -> new Down(settings, out).run(rest);
            case "status" -> new StatusTable(settings, out).run(rest);
            case "restart" -> new Restart(settings, out).run(rest);
            case "logs" -> new Logs(settings, out).run(rest);
            case "demo" -> new DemoCommand(settings, out, terminal).run(rest);
            case "drill" -> new DrillCommand(settings, out, terminal).run(rest);
            case "republish" -> new Republish(settings, out).run(rest);
            default -> throw new Arguments.NotUnderstood("unknown command " + command);
        };
    }

    private int failed(PartFailed failure) {
        err.println();
        err.println("convoke: " + failure.part() + " failed: " + failure.reason() + ".");
        failure.remedy().ifPresent(remedy -> err.println("  " + remedy + "."));
        failure.log().ifPresent(log -> err.println("  Log: " + log));
        err.println("  Nothing is left running.");
        return ExitCode.FAILED;
    }

    private int notUnderstood(String message) {
        err.println("convoke: " + message + " (see ./convoke help)");
        return ExitCode.USAGE;
    }
}
