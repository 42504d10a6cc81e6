package org.convoke.local.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small shell that outlives this JVM. It holds a pipe; when the pipe closes, for whatever reason the JVM ended
 * ({@code kill -9} included), it ends every process it was told of.
 */
public final class Guard {

    private static @Nullable Guard instance;

    private final BufferedWriter pipe;

    private Guard(BufferedWriter pipe) {
        this.pipe = pipe;
    }

    /** Deletes the folder once this JVM is gone and its processes with it. */
    public static void removeAfterwards(Path folder) {
        guard().say("remove " + folder);
    }

    static void watch(long pid, String signal) {
        guard().say("watch " + pid + " " + signal);
    }

    static void forget(long pid) {
        guard().say("forget " + pid);
    }

    private static synchronized Guard guard() {
        if (instance == null) {
            instance = start();
        }
        return instance;
    }

    private static Guard start() {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of("/bin/sh", "-c", script()));
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guard(process.outputWriter(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the guard of child processes", e);
        }
    }

    private static String script() {
        try (InputStream in = Guard.class.getResourceAsStream("guard.sh")) {
            if (in == null) {
                throw new IllegalStateException("guard.sh is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void say(String line) {
        try {
            pipe.write(line);
            pipe.write('\n');
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guard of child processes is gone", e);
        }
    }
}
