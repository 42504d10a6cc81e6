package org.convoke.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sends Unix signals, which Java itself cannot beyond TERM and KILL. */
final class Signals {

    /** The shell's own {@code kill}: the program of that name is not installed everywhere. */
    private static final String SEND = "signal=$1; shift; for pid; do kill \"-$signal\" \"$pid\"; done";

    private Signals() {}

    /** A process that has ended meanwhile is no error. */
    static void send(String signal, Collection<Long> pids) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SEND, "signal", signal));
        pids.forEach(pid -> command.add(pid.toString()));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot send " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
