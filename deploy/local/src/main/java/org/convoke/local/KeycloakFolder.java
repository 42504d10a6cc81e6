package org.convoke.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.convoke.local.artefact.Folders;

/**
 * Keycloak's folder on disk: its database, its secrets, and the realm as it was imported.
 *
 * @param realm the realm's file
 */
record KeycloakFolder(Path path, KeycloakBuild build, Path realm) {

    Path identity() {
        return path.resolve("keycloak.pid");
    }

    static SecretFile webSecret(Path path) {
        return new SecretFile(path.resolve("web-secret"));
    }

    SecretFile adminPassword() {
        return new SecretFile(path.resolve("admin-password"));
    }

    /** Data made from another realm file are dropped: locally the file is the truth, and nobody else refers to them. */
    void prepare() {
        try {
            Files.createDirectories(path);
            if (!Files.exists(imported()) || Files.mismatch(imported(), realm) != -1) {
                Folders.delete(database());
                Files.copy(realm, imported(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new PartFailed("keycloak", "cannot prepare its data: " + e.getMessage(), null, null, e);
        }
    }

    List<String> server(int port) {
        var importing = List.of(
                "-Dkeycloak.migration.action=import",
                "-Dkeycloak.migration.provider=singleFile",
                "-Dkeycloak.migration.file=" + imported(),
                "-Dkeycloak.migration.strategy=IGNORE_EXISTING",
                "-Dkeycloak.migration.replace-placeholders=true");
        return build.command(
                importing,
                List.of(
                        "start",
                        "--optimized",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + port,
                        "--db-url=jdbc:h2:file:" + database().resolve("keycloak")
                                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"));
    }

    private Path database() {
        return path.resolve("h2");
    }

    private Path imported() {
        return path.resolve("convoke-realm.json");
    }
}
