package org.convoke.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.convoke.local.artefact.Folders;
import org.convoke.local.process.OpenFolder;

/** A data folder, held by one launcher at a time; the system lets go of it however the launcher ends. */
public final class Installation implements AutoCloseable {

    private final Settings settings;
    private final FileChannel channel;

    private Installation(Settings settings, FileChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** Takes the data folder; empty if another launcher holds it. */
    public static Optional<Installation> take(Settings settings) {
        try {
            Files.createDirectories(runFolder(settings));
            var channel = FileChannel.open(
                    runFolder(settings).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Installation(settings, channel));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data folder " + settings.data(), e);
        }
    }

    /** Where the launcher keeps what it needs to find itself again. */
    static Path runFolder(Settings settings) {
        return settings.data().resolve("run");
    }

    /**
     * The parts, checked to have room on this machine and a port each.
     *
     * @throws IllegalArgumentException where settings contradict each other
     */
    public Stack stack(Progress progress) {
        settings.checkPorts();
        Room.check(settings);
        return new Stack(Parts.of(settings), progress);
    }

    /** Deletes all data, logs and secrets, unless it could not start then; unpacked archives stay. */
    public void empty() {
        settings.checkPorts();
        var parts = Parts.of(settings);
        parts.forEach(Part::endLeftover);
        parts.forEach(Part::check);
        Folders.delete(OpenFolder.at(settings.folderOf("postgres")));
        try (var children = Files.list(settings.data())) {
            children.filter(child -> !child.endsWith("cache") && !child.endsWith("run"))
                    .forEach(Folders::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + settings.data(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
