package org.convoke.local.stack;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.convoke.local.process.ChildProcess;

/** One part of the platform. */
public interface Part {

    String name();

    /** The parts that must be ready before this one starts. */
    Set<String> needs();

    /** Ends what an earlier run of it left behind. */
    void endLeftover();

    /**
     * Makes sure that it can start.
     *
     * @throws org.convoke.local.PartFailed if somebody else holds its ports, or it is not built
     */
    void check();

    /**
     * Starts it and returns when it is ready; interrupting the thread gives up.
     *
     * @throws org.convoke.local.PartFailed with the reason, after which nothing of it runs
     */
    void start();

    /** Ends it in good order; nothing happens if it does not run. */
    void stop();

    /** Its running process; empty before the start and after the stop. */
    Optional<ChildProcess> process();

    /** Whether it is started again when it dies by itself. */
    boolean comesBack();

    /** Where it is reached, for people. */
    String address();

    Path log();
}
