package org.convoke.local.artefact;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Archives unpacked once below a folder: each complete or absent, also when two processes unpack it at once. */
public final class Unpacked {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    private final Path cache;

    private Unpacked(Path cache) {
        this.cache = cache;
    }

    public static Unpacked in(Path cache) {
        return new Unpacked(cache);
    }

    /** Unpacks the {@code .txz} that lies inside a jar. */
    public Path txzWithin(Path jar) {
        return once(jar, "", folder -> {
            try (var zip = new ZipInputStream(buffered(jar))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".txz")) {
                        untar(new TarArchiveInputStream(new XZCompressorInputStream(zip)), folder);
                        return;
                    }
                }
                throw new IOException("no .txz in " + jar);
            }
        });
    }

    /**
     * Unpacks a zip that holds one folder, and returns that folder. Scripts ({@code *.sh}) become executable.
     *
     * @param variant tells apart what is made of the same zip by different ways of finishing
     * @param finishing what else belongs to a complete copy; it gets the folder, which moves afterwards
     */
    public Path zip(Path zip, String variant, Finishing finishing) {
        var outer = once(zip, "-" + variant, folder -> {
            unzip(zip, folder);
            finishing.finish(only(folder));
        });
        return only(outer);
    }

    private static Path only(Path folder) {
        try (var children = Files.list(folder)) {
            return children.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path once(Path archive, String suffix, Filling filling) {
        var name = archive.getFileName().toString().replaceFirst("\\.\\w+$", "") + suffix;
        var target = cache.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        var beside = cache.resolve(name + ".unpacking-" + UUID.randomUUID());
        try {
            Files.createDirectories(beside);
            filling.fill(beside);
            Files.setPosixFilePermissions(beside, PROGRAM);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Folders.delete(beside);
            if (!Files.isDirectory(target)) {
                throw new UncheckedIOException("cannot unpack " + archive + " into " + cache, e);
            }
        } catch (IOException e) {
            Folders.delete(beside);
            throw new UncheckedIOException("cannot unpack " + archive + " into " + cache + ": " + e.getMessage(), e);
        }
        return target;
    }

    private static void untar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var path = inside(folder, entry.getName());
            if (entry.isDirectory()) {
                directory(path);
            } else if (entry.isSymbolicLink()) {
                directory(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            } else {
                directory(path.getParent());
                Files.copy(tar, path);
                Files.setPosixFilePermissions(path, (entry.getMode() & 0100) != 0 ? PROGRAM : FILE);
            }
        }
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(buffered(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    directory(path);
                } else {
                    directory(path.getParent());
                    Files.copy(zip, path);
                    Files.setPosixFilePermissions(path, entry.getName().endsWith(".sh") ? PROGRAM : FILE);
                }
            }
        }
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static void directory(@Nullable Path path) throws IOException {
        if (path != null && !Files.isDirectory(path)) {
            directory(path.getParent());
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PROGRAM);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        var path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("an archive wants to write outside its folder: " + name);
        }
        return path;
    }

    /** What is done to an unpacked copy before anybody uses it. */
    public interface Finishing {
        void finish(Path folder) throws IOException;
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }
}
