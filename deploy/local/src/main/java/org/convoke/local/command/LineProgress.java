package org.convoke.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.convoke.local.stack.PartState;
import org.convoke.local.stack.Progress;

/** A plain line for each state, where there is no terminal. */
final class LineProgress implements Progress {

    private final PrintStream out;

    LineProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void changed(String part, PartState state, Duration elapsed, String detail) {
        out.println(line(part, state, elapsed, detail));
    }

    static String line(String part, PartState state, Duration elapsed, String detail) {
        var time = state == PartState.READY ? String.format(Locale.ROOT, "%5.1f s", elapsed.toMillis() / 1000.0) : "";
        return String.format(Locale.ROOT, "  %-13s %-10s %s%s", part, state.word(), time, detail)
                .stripTrailing();
    }
}
