package org.convoke.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start.
 *
 * @param name the part's name, for messages and the names of its files
 * @param command program and arguments
 * @param environment added to the environment of this JVM
 * @param directory where it runs
 * @param log where its output goes; the log of the run before is kept beside it as {@code NAME.log.1}
 * @param identity where its number and start time are written, or null
 * @param stopSignal what asks it to end in good order: TERM for most, INT for PostgreSQL's fast shutdown
 */
public record Launch(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        @Nullable Path identity,
        String stopSignal) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public static Launch of(String name, List<String> command, Path directory, Path log) {
        return new Launch(name, command, Map.of(), directory, log, null, "TERM");
    }

    public Launch with(Map<String, String> variables) {
        return new Launch(name, command, variables, directory, log, identity, stopSignal);
    }

    public Launch identifiedBy(Path file) {
        return new Launch(name, command, environment, directory, log, file, stopSignal);
    }

    public Launch stoppedBy(String signal) {
        return new Launch(name, command, environment, directory, log, identity, signal);
    }
}
