package org.convoke.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A process as it can be recognised later: a number alone is used again by the system, a number and a start time are
 * not.
 */
public record Identity(long pid, Instant started) {

    /** The system derives start times from its boot time, which may be corrected by a second while it runs. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static Identity of(ProcessHandle process) {
        return new Identity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** What the file says; empty if there is none or it was cut short. */
    public static Optional<Identity> read(Path file) {
        try {
            var words = List.of(Files.readString(file).strip().split(" ", -1));
            return words.size() == 2
                    ? Optional.of(new Identity(Long.parseLong(words.get(0)), Instant.parse(words.get(1))))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeParseException | IOException e) {
            return Optional.empty();
        }
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, pid + " " + started + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process that this is, if it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isThis);
    }

    private boolean isThis(ProcessHandle candidate) {
        return candidate
                .info()
                .startInstant()
                .map(other -> Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
