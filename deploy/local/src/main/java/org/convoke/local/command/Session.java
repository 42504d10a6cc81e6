package org.convoke.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.convoke.local.PartFailed;
import org.convoke.local.stack.Control;
import org.convoke.local.stack.Installation;
import org.convoke.local.stack.Progress;
import org.convoke.local.stack.Settings;
import org.convoke.local.stack.Stack;

/** The platform run by this process: started, answering other commands, and stopped however this process ends. */
final class Session {

    private final PrintStream out;
    private final Installation installation;
    private final Stack stack;
    private final Control control;
    private volatile boolean asked;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Session(PrintStream out, Installation installation, Stack stack, Control control) {
        this.out = out;
        this.installation = installation;
        this.stack = stack;
        this.control = control;
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @param terminal whether lines can be drawn again
     * @throws PartFailed if something does not start; nothing runs then
     */
    static Session start(Settings settings, Installation installation, PrintStream out, boolean terminal) {
        var began = Instant.now();
        var progress = terminal ? new TerminalProgress(out) : new LineProgress(out);
        var stack = installation.stack(progress);
        var control = new Control(settings, stack, Session::exitSoon);
        var session = new Session(out, installation, stack, control);
        Runtime.getRuntime().addShutdownHook(new Thread(session::stop, "stop"));
        try {
            stack.start();
        } catch (PartFailed e) {
            session.giveUp();
            throw e;
        } finally {
            finish(progress);
        }
        control.ready();
        out.printf(
                "%nConvoke is ready after %d s.%n",
                Duration.between(began, Instant.now()).toSeconds());
        return session;
    }

    /** The parts that run. */
    Stack stack() {
        return stack;
    }

    /** Waits for Ctrl-C, or for {@code down}. */
    void await() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops everything; the second call waits for the first. */
    void stop() {
        asked = true;
        synchronized (this) {
            if (stopped.getCount() > 0) {
                out.println("\nStopping …");
                end();
                out.println("Everything is stopped.");
            }
        }
    }

    /** After a failed start, unless it failed because somebody asked to stop: then that goes on. */
    private void giveUp() {
        if (asked) {
            await();
        } else {
            synchronized (this) {
                end();
            }
        }
    }

    private void end() {
        control.close();
        stack.stop();
        installation.close();
        stopped.countDown();
    }

    private static void finish(Progress progress) {
        if (progress instanceof TerminalProgress drawn) {
            drawn.close();
        }
    }

    private static void exitSoon() {
        Thread.ofPlatform().start(() -> System.exit(ExitCode.OK));
    }
}
