package org.convoke.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user {@code nobody}, as which root starts PostgreSQL, since PostgreSQL refuses root.
 *
 * @param uid its number
 * @param gid the number of its group
 */
public record UnprivilegedUser(String uid, String gid) {

    private static final String NAME = "nobody";

    /** Empty unless this JVM runs as root. */
    public static Optional<UnprivilegedUser> needed() {
        return output("id", "-u").equals("0")
                ? Optional.of(new UnprivilegedUser(output("id", "-u", NAME), output("id", "-g", NAME)))
                : Optional.empty();
    }

    /** Words to put before a command so that it runs as this user, in the same process. */
    public List<String> prefix() {
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            return List.of("/usr/bin/setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--");
        }
        return List.of("chroot", "--userspec=" + uid + ":" + gid, "/");
    }

    /** Whether this user may pass through every parent of the folder, and the folder itself. */
    public boolean canEnter(Path folder) {
        List<String> command = new ArrayList<>(prefix());
        command.addAll(List.of("/bin/sh", "-c", "cd -- \"$1\"", "enter", folder.toString()));
        try {
            return new ProcessBuilder(command)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void own(Path folder) throws IOException {
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME);
        Files.setOwner(folder, owner);
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
