package org.convoke.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.convoke.local.artefact.Folders;
import org.convoke.local.process.Leftover;
import org.convoke.local.process.UnprivilegedUser;

/**
 * PostgreSQL's data on disk, and the command that serves them.
 *
 * @param folder holds {@code data}, the log and the password
 * @param programs PostgreSQL's unpacked folder
 * @param user as whom it runs, if not as ourselves
 */
record PostgresCluster(Path folder, Path programs, Optional<UnprivilegedUser> user) {

    /** Ends the server that an earlier run left on these data, if it did. */
    void endLeftover() {
        Leftover.endWhatIsRecordedIn(identity());
    }

    /** Creates the data if there are none; the password's file is written last, and marks them complete. */
    void create() {
        if (!Files.exists(passwordFile().path())) {
            initialise();
        }
    }

    Path identity() {
        return folder.resolve("postgres.pid");
    }

    Path data() {
        return folder.resolve("data");
    }

    List<String> server() {
        return asUser(programs.resolve("bin/postgres").toString(), "-D", data().toString());
    }

    String password() {
        return passwordFile().read();
    }

    /** Each role's own password, derived from the superuser's, so that it need not be kept. */
    String passwordOf(String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void initialise() {
        try {
            Folders.delete(data());
            Files.createDirectory(data());
            Files.setPosixFilePermissions(data(), PosixFilePermissions.fromString("rwx------"));
            var password = SecretFile.random();
            var forInitdb = folder.resolve("password.initdb");
            new SecretFile(forInitdb).write(password);
            if (user.isPresent()) {
                user.get().own(data());
                user.get().own(forInitdb);
            }
            run(
                    programs.resolve("bin/initdb").toString(),
                    "--pgdata=" + data(),
                    "--username=postgres",
                    "--pwfile=" + forInitdb,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-sync",
                    "--no-instructions");
            Files.delete(forInitdb);
            passwordFile().write(password);
        } catch (IOException e) {
            throw new PartFailed("postgres", "cannot create its data: " + e.getMessage(), null, initLog(), e);
        }
    }

    private void run(String... command) throws IOException {
        var builder = new ProcessBuilder(asUser(command))
                .directory(data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(initLog().toFile());
        var process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("initdb ended with exit code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> asUser(String... command) {
        List<String> words = new ArrayList<>(user.map(UnprivilegedUser::prefix).orElse(List.of()));
        words.addAll(List.of(command));
        return words;
    }

    private SecretFile passwordFile() {
        return new SecretFile(folder.resolve("password"));
    }

    private Path initLog() {
        return folder.resolve("initdb.log");
    }
}
