package org.convoke.agenda.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it was sent, in a temporary file that is gone when this is closed.
 *
 * @param size its length in bytes, at least 1
 */
public record ReceivedFile(Path path, Sha256 hash, long size) implements AutoCloseable {

    InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
