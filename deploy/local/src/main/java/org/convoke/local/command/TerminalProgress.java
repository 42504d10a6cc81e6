package org.convoke.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.convoke.local.stack.PartState;
import org.convoke.local.stack.Progress;

/** One line per part that is drawn again while it starts, with the time it has taken so far. */
final class TerminalProgress implements Progress, AutoCloseable {

    private final PrintStream out;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private int drawn;
    private boolean live = true;

    TerminalProgress(PrintStream out) {
        this.out = out;
        var _ = clock.scheduleAtFixedRate(this::draw, 200, 200, TimeUnit.MILLISECONDS);
    }

    private record Row(PartState state, Instant since, Duration took, String detail) {

        String text(String part, Instant now) {
            return switch (state) {
                case STARTING ->
                    LineProgress.line(part, state, Duration.ZERO, "%5.1f s".formatted(seconds(since, now)));
                case WAITING, READY, RESTARTING, ENDED, STOPPED -> LineProgress.line(part, state, took, detail);
            };
        }

        private static double seconds(Instant since, Instant now) {
            return Duration.between(since, now).toMillis() / 1000.0;
        }
    }

    @Override
    public synchronized void changed(String part, PartState state, Duration elapsed, String detail) {
        rows.put(part, new Row(state, Instant.now(), elapsed, detail));
        if (live) {
            draw();
        } else {
            out.println(LineProgress.line(part, state, elapsed, detail));
        }
    }

    /** Draws for the last time; what happens later gets a line of its own. */
    @Override
    public synchronized void close() {
        if (live) {
            draw();
            live = false;
            clock.shutdownNow();
        }
    }

    private synchronized void draw() {
        if (!live) {
            return;
        }
        var screen = new StringBuilder();
        if (drawn > 0) {
            screen.append("\033[").append(drawn).append('A');
        }
        var now = Instant.now();
        rows.forEach((part, row) ->
                screen.append("\033[2K").append(row.text(part, now)).append('\n'));
        drawn = rows.size();
        out.print(screen);
        out.flush();
    }
}
