package org.convoke.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** Folders that the unprivileged user can enter, wherever the project itself lies. */
public final class OpenFolder {

    private OpenFolder() {}

    /**
     * The folder itself, created if need be, or, where one of its parents is closed to the unprivileged user, one
     * below the system's temporary folder that always belongs to this path.
     */
    public static Path at(Path wanted) {
        var folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var user = UnprivilegedUser.needed();
            if (user.isEmpty() || user.get().canEnter(folder)) {
                return folder;
            }
            var substitute = ours().resolve(nameFor(folder));
            Files.createDirectories(substitute);
            if (!user.get().canEnter(substitute)) {
                throw new IllegalStateException("neither " + folder + " nor " + substitute
                        + " can be entered by the user nobody, as whom root runs PostgreSQL: set CONVOKE_DATA"
                        + " to a folder that everybody can enter");
            }
            return substitute;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + folder + ": " + e.getMessage(), e);
        }
    }

    /** A new folder below the system's temporary folder; it is deleted once this JVM is gone. */
    public static Path temporary(String purpose) {
        try {
            var folder = Files.createTempDirectory("convoke-" + purpose + "-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Guard.removeAfterwards(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ours() throws IOException {
        var me = System.getProperty("user.name");
        var folder = Path.of(System.getProperty("java.io.tmpdir"), "convoke-" + me);
        try {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
                            .getName()
                            .equals(me)) {
                throw new IOException(folder + " belongs to somebody else", e);
            }
        }
        return folder;
    }

    private static String nameFor(Path folder) {
        return UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
