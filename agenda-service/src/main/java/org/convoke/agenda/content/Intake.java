package org.convoke.agenda.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes in a file that is being sent, and stops as soon as it is longer than a file may be. */
@ApplicationScoped
public class Intake {

    /** Says whose it is, should a process end in the middle of an upload. */
    static final String PREFIX = "convoke-upload-" + ProcessHandle.current().pid() + "-";

    private static final int BUFFER = 64 * 1024;

    /**
     * How much more than the limit is read and thrown away, so that a client that sends before it listens comes to hear
     * why it is refused. Whoever sends still more is cut off.
     */
    private static final int PATIENCE = 4;

    private final long limit;

    Intake(ContentSettings settings) {
        this.limit = settings.maxSize().asLongValue();
    }

    /** How many bytes a file may have. */
    public long limit() {
        return limit;
    }

    /** Reads the body to its end, at most as far as a file may be long. The caller closes the file. */
    public Outcome receive(InputStream body) {
        try {
            var path = Files.createTempFile(PREFIX, ".part");
            var outcome = copy(body, path);
            if (!(outcome instanceof Outcome.Received)) {
                Files.deleteIfExists(path);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome copy(InputStream body, Path path) throws IOException {
        var digest = Sha256.digest();
        var buffer = new byte[BUFFER];
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > limit) {
                    discard(body, buffer);
                    return new Outcome.TooLarge();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return size == 0 ? new Outcome.Empty() : new Outcome.Received(new ReceivedFile(path, Sha256.of(digest), size));
    }

    private void discard(InputStream body, byte[] buffer) throws IOException {
        long more = 0;
        for (int read = body.read(buffer); read >= 0 && more < limit * PATIENCE; read = body.read(buffer)) {
            more += read;
        }
    }

    /** What came. */
    public sealed interface Outcome {
        /** A file, whatever is in it. */
        record Received(ReceivedFile file) implements Outcome {}

        /** More than a file may have. */
        record TooLarge() implements Outcome {}

        /** Nothing. */
        record Empty() implements Outcome {}
    }
}
