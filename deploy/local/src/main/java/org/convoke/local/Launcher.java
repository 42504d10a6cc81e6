package org.convoke.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.command.Commands;
import org.convoke.local.stack.Settings;

/** What {@code ./convoke} hands over to once everything is built. */
public final class Launcher {

    private Launcher() {}

    /**
     * Runs one command and ends this JVM with its exit code.
     *
     * @param arguments the command and its words
     */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var settings = new Settings(System.getenv(), ServerArtefacts.locate().home());
        var commands = new Commands(settings, out, err, Boolean.getBoolean("convoke.terminal"));
        System.exit(commands.run(List.of(arguments)));
    }
}
