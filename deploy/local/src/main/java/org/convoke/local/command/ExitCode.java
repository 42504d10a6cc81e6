package org.convoke.local.command;

/** What the commands answer to the shell. */
public final class ExitCode {

    public static final int OK = 0;
    /** It failed, and a sentence said why; of {@code demo}: not every State was told. */
    public static final int FAILED = 1;
    /** Nothing is running that the command could work on. */
    public static final int NOT_RUNNING = 3;
    /** The command was not understood. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
