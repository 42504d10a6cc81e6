package org.convoke.local.artefact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.convoke.local.process.OpenFolder;
import org.jspecify.annotations.Nullable;

/**
 * The servers' files, as the build of this module fetched them.
 *
 * @param home the project's folder, where the {@code convoke} command lies
 * @param cache where archives are unpacked, once for each version
 */
public record ServerArtefacts(Path home, Path cache) {

    private static final Properties NAMES = names();

    /**
     * Finds the project by the system property {@code convoke.home}, the environment's {@code CONVOKE_HOME}, or upwards
     * from the working directory. The cache is {@code CONVOKE_DATA/cache}, by default {@code .convoke/cache}.
     */
    public static ServerArtefacts locate() {
        var home = given(System.getProperty("convoke.home"))
                .or(() -> given(System.getenv("CONVOKE_HOME")))
                .or(ServerArtefacts::upwards)
                .orElseThrow(() -> new IllegalStateException("the project's folder was not found above "
                        + Path.of("").toAbsolutePath() + ": set CONVOKE_HOME"));
        var data = given(System.getenv("CONVOKE_DATA")).orElseGet(() -> home.resolve(".convoke"));
        return new ServerArtefacts(home, OpenFolder.at(data.resolve("cache")));
    }

    /** PostgreSQL's unpacked folder, with {@code bin/initdb} and {@code bin/postgres}. */
    public Path postgres() {
        return Unpacked.in(cache).txzWithin(fetched("postgres"));
    }

    /** The folder with Kafka's jars. */
    public Path kafka() {
        return fetched("kafka");
    }

    /**
     * Keycloak's unpacked folder.
     *
     * @param variant names how it was built
     * @param build done once, before anybody uses it
     */
    public Path keycloak(String variant, Unpacked.Finishing build) {
        return Unpacked.in(cache).zip(fetched("keycloak"), variant, build);
    }

    /** The realm that Keycloak imports. */
    public Path realm() {
        return home.resolve("deploy/keycloak/convoke-realm.json");
    }

    private Path fetched(String server) {
        var path = home.resolve("deploy/local/target/servers").resolve(NAMES.getProperty(server));
        if (!Files.exists(path)) {
            throw new IllegalStateException(
                    path + " is missing: build it with mvn generate-resources -pl deploy/local");
        }
        return path;
    }

    private static Optional<Path> given(@Nullable String value) {
        return Optional.ofNullable(value)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .map(Path::toAbsolutePath);
    }

    private static Optional<Path> upwards() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("convoke"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private static Properties names() {
        var names = new Properties();
        try (var in = ServerArtefacts.class.getResourceAsStream("servers.properties")) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
